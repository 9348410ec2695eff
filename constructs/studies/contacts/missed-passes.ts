import { areReceivedOnce, clash } from "../../engineering/scheduling/clash";
import type { ContactCandidate } from "../../engineering/scheduling/contact-candidates";
import { grouped } from "../../props/grouped";
import type { NodePass } from "../passes/node-passes";
import type { Candidates } from "./candidates";
import type { MissedPass, NodeContact } from "./planned-contacts";
import { samePasses } from "./same-pass";

/**
 * Passes that become no contact, by AOS, and why.
 *
 * @param chosen places of candidates, rising
 * @param contacts made of them, in the same order
 */
export function missedPasses(all: Candidates, chosen: readonly number[], contacts: readonly NodeContact[]): MissedPass[] {
  return [...clashing(all, chosen, contacts), ...untaken(all)].sort(
    (one, other) => one.aosMs - other.aosMs || one.catalogueNumber - other.catalogueNumber,
  );
}

/** Those of which nothing is received: pieces of a pass that another antenna receives whole are none. */
function clashing({ candidates, passOf }: Candidates, chosen: readonly number[], contacts: readonly NodeContact[]): MissedPass[] {
  const at = (place: number) => candidates[place] as ContactCandidate;
  const served = new Set(chosen.map((place) => at(place).pass));
  const missed = grouped(
    [...candidates.keys()].filter((place) => !served.has(at(place).pass)),
    (place) => at(place).pass,
  );
  const isElsewhere = (place: number) => chosen.some((other) => areReceivedOnce(at(place), at(other)));
  const alone = [...missed.values()].filter((places) => !places.some(isElsewhere));
  return alone.map((places) => {
    const best = places.reduce((most, place) => (at(place).value > at(most).value ? place : most));
    const isBehind = (i: number) => places.some((place) => clash(at(place), at(chosen[i] as number)));
    return {
      ...named(passOf[best] as NodePass),
      antennas: places.map((place) => (passOf[place] as NodePass).antenna),
      value: at(best).value,
      reason: "clash" as const,
      behind: contacts.filter((_, i) => isBehind(i)),
    };
  });
}

/** Those that no antenna takes, but for those that another antenna sees at the same time and takes. */
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
    return { ...named(pass), antennas: shown.map(([, { pass }]) => pass.antenna), value: 0, reason, behind: [] };
  });
}

function named({ satellite, catalogueNumber, aosMs, losMs }: NodePass) {
  return { satellite, catalogueNumber, aosMs: Math.round(aosMs), losMs: Math.round(losMs) };
}
