import { areReceivedOnce, clash } from "../../engineering/scheduling/clash";
import type { ContactCandidate } from "../../engineering/scheduling/contact-candidates";
import { addUp } from "../../plain/add-up";
import { grouped } from "../../props/grouped";
import type { NodePass } from "../passes/node-passes";
import type { Candidates } from "./candidates";
import type { MissedPass, NodeContact } from "./planned-contacts";
import type { ScheduledLink } from "./reception";
import { samePasses } from "./same-pass";

/**
 * Lists the passes without a contact, or with a link that is not received, by AOS and with the reason.
 *
 * @param chosen places of candidates, rising
 * @param contacts made of them
 * @param links as declared
 */
export function missedPasses(
  all: Candidates,
  chosen: readonly number[],
  contacts: readonly NodeContact[],
  links: readonly ScheduledLink[],
): MissedPass[] {
  return [...clashing(all, chosen, contacts, links), ...untaken(all)].sort(
    (one, other) => one.aosMs - other.aosMs || one.catalogueNumber - other.catalogueNumber,
  );
}

/** Lists the passes with a link that is not received. It leaves out pieces of a pass that another antenna receives completely. */
function clashing(
  { candidates, passOf, identity }: Candidates,
  chosen: readonly number[],
  contacts: readonly NodeContact[],
  links: readonly ScheduledLink[],
): MissedPass[] {
  const at = (place: number) => candidates[place] as ContactCandidate;
  const linkOfPass = (place: number) => `${identity[place]} ${at(place).link}`;
  const served = new Set(chosen.map((place) => identity[place]));
  const servedLinks = new Set(chosen.map(linkOfPass));
  const lost = [
    ...grouped(
      [...candidates.keys()].filter((place) => !servedLinks.has(linkOfPass(place))),
      linkOfPass,
    ).values(),
  ];
  const isElsewhere = (place: number) => chosen.some((other) => areReceivedOnce(at(place), at(other)));
  const alone = lost.filter((places) => !places.some(isElsewhere));
  return [...grouped(alone, ([place]) => identity[place]).values()].map((ofPass) => {
    const bests = ofPass.map((places) => places.reduce((most, place) => (at(place).value > at(most).value ? place : most)));
    const [best] = bests as [number];
    const seen = [...grouped(ofPass.flat(), (place) => at(place).contact).values()].map(([place]) => place);
    const ofContact = new Map(chosen.map((place) => [passOf[place] as NodePass, at(place)]));
    const isBehind = ({ pass }: NodeContact) => seen.some((place) => clash(at(place), ofContact.get(pass) as ContactCandidate));
    return {
      ...named(passOf[best] as NodePass),
      antennas: seen.map((place) => (passOf[place] as NodePass).antenna),
      value: addUp(bests, (place) => at(place).value),
      links: served.has(identity[best]) ? bests.map((place) => (links[at(place).link] as ScheduledLink).id) : [],
      reason: "clash" as const,
      behind: contacts.filter(isBehind),
    };
  });
}

/** Lists the passes that no antenna can receive, except those that another antenna receives at the same time. */
function untaken({ passOf, left }: Candidates): MissedPass[] {
  const bySatellite = grouped(passOf, ({ catalogueNumber }) => catalogueNumber);
  const alone = left.filter(
    ({ pass }) => !bySatellite.get(pass.catalogueNumber)?.some((other) => other.aosMs < pass.losMs && pass.aosMs < other.losMs),
  );
  const identity = samePasses(alone.map(({ pass }) => pass));
  return [...grouped([...alone.entries()], ([i]) => identity[i] as number).values()].map((same) => {
    const tooShort = same.filter(([, { reason }]) => reason === "too-short");
    const shown = tooShort.length > 0 ? tooShort : same;
    const [[, { pass, reason }]] = shown as [(typeof same)[number]];
    return { ...named(pass), antennas: shown.map(([, { pass }]) => pass.antenna), value: 0, links: [], reason, behind: [] };
  });
}

function named({ satellite, catalogueNumber, aosMs, losMs }: NodePass) {
  return { satellite, catalogueNumber, aosMs: Math.round(aosMs), losMs: Math.round(losMs) };
}
