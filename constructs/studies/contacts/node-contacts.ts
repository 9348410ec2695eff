import { unknownUnproven } from "../../engineering/numeric/unknown-on-range-error";
import { bestSchedule } from "../../engineering/scheduling/best-schedule";
import { arePieces } from "../../engineering/scheduling/clash";
import type { ContactCandidate } from "../../engineering/scheduling/contact-candidates";
import { greedySchedule } from "../../engineering/scheduling/greedy-schedule";
import { contactDemand, servedShare, servedValue } from "../../engineering/scheduling/served-share";
import type { ProgramOptions } from "../../engineering/scheduling/solve-program";
import { stepBudget, usualSolverSteps } from "../../engineering/scheduling/step-budget";
import type { ContactFacts, FollowingAntenna, SkyFacts } from "../../facts/downlink/sky";
import type { ReceiverFacts } from "../../facts/node-facts";
import { addUp } from "../../plain/add-up";
import { listIds } from "../../plain/list-ids";
import { grouped } from "../../props/grouped";
import type { Site } from "../../site";
import type { NodePass } from "../passes/node-passes";
import { SkyTracks } from "../passes/sky-tracks";
import { type Candidates, candidatesOf } from "./candidates";
import { contactGaps } from "./contact-gaps";
import { lostSeconds, nothingLost } from "./lost-seconds";
import { missedPasses } from "./missed-passes";
import type { AntennaShare, LinkShare, NodeContact, NodeContacts, PlannedContacts } from "./planned-contacts";
import { type AskedShare, receiverShares } from "./receiver-shares";
import type { Reception, ScheduledLink } from "./reception";

export interface ContactsAsked {
  readonly sky: SkyFacts;
  /** Receivers. Each antenna that makes a contact has one. */
  readonly receivers: readonly Pick<ReceiverFacts, "id" | "antenna">[];
  readonly position: Site["position"];
  readonly passes: readonly NodePass[];
  readonly reception: Reception;
}

/** The settings of a design that states none. */
const usualTerms: ContactFacts = { beforeMs: 0, afterMs: 0, minimumMs: 0, valueBy: "seconds", sunOutage: false };

/**
 * Finds the best contact plan of a node. If a value is unknown, the plan is unknown too. If the steps of the solver end before a proof, it is the best plan
 * found, the same on every machine.
 */
export function nodeContacts(asked: ContactsAsked): NodeContacts {
  return unknownUnproven(() => planned(asked));
}

function planned(asked: ContactsAsked): PlannedContacts {
  const { sky, receivers, passes, reception } = asked;
  const terms = sky.contacts ?? usualTerms;
  const tracks = new SkyTracks(sky, asked.position);
  const fed = new Set(receivers.map(({ antenna }) => antenna));
  const all = candidatesOf({ passes, antennas: sky.antennas, terms, reception, fed, tracks });
  const { candidates } = all;
  const options = stepBudget(sky.solverSteps ?? usualSolverSteps, "raise downlink.solverSteps, or choose a shorter window");
  const { chosen, value: optimum, isProven, ...best } = bestSchedule(candidates, options);
  const contacts = contactsOf(asked, all, chosen, tracks, terms.sunOutage);
  const links = linkShares(asked, all, chosen);
  const asking: AskedShare = {
    isAsked: (link) => !links[link]?.optional,
    demand: addUp(links, ({ optional, demand }) => (optional ? 0 : demand)),
  };
  const missed = missedPasses(all, chosen, contacts, reception.links);
  const received = new Set(chosen.map((place) => all.identity[place])).size;
  const antennas = antennaShares(sky.antennas, all, chosen, asking, options);
  return {
    outcome: "planned",
    fromMs: sky.fromMs,
    toMs: sky.toMs,
    measure: terms.valueBy,
    contacts,
    asked: received + missed.filter(({ reason, links }) => reason === "clash" && links.length === 0).length,
    received,
    optimum,
    isProven,
    ...sharesOf(links, asking, best.bound),
    greedy: greedySchedule(candidates).value,
    links,
    antennas,
    receivers: receiverShares({ receivers, antennas, all, reception, asking }, options),
    missed,
    gaps: contactGaps(sky, contacts),
  };
}

/** Returns the served share of the demand, and the greatest possible share. */
function sharesOf(links: readonly LinkShare[], { demand: asked }: AskedShare, most: number) {
  const demand = addUp(links, (link) => link.demand);
  const value = addUp(links, (link) => (link.optional ? 0 : link.value));
  return {
    demand,
    bound: Math.min(most, demand),
    servedShare: servedShare(value, asked),
    boundShare: servedShare(Math.min(most, asked), asked),
  };
}

function linkShares(
  { reception: { links, takes }, sky, receivers, passes }: ContactsAsked,
  { candidates }: Candidates,
  chosen: readonly number[],
): LinkShare[] {
  const fed = sky.antennas.filter(({ id }) => receivers.some(({ antenna }) => antenna === id));
  const columns = grouped([...candidates.keys()], (place) => (candidates[place] as ContactCandidate).link);
  const isChosen = new Set(chosen);
  return links.map((link, place): LinkShare => {
    const own = columns.get(place) ?? [];
    const received = own.filter((column) => isChosen.has(column)).map((column) => candidates[column] as ContactCandidate);
    const takers = listIds(fed.filter(({ id, satellites }) => satellites.includes(link.catalogueNumber) && takes(id, link)));
    const isSeen = passes.some(({ catalogueNumber, antenna }) => catalogueNumber === link.catalogueNumber && takers.includes(antenna));
    const demand = contactDemand(own.map((column) => candidates[column] as ContactCandidate));
    return {
      ...link,
      contacts: received.length,
      value: addUp(received, ({ value }) => value),
      demand,
      lacks: takers.length === 0 ? "antenna" : !isSeen ? "pass" : own.length === 0 ? "time" : demand === 0 ? "volume" : "nothing",
    };
  });
}

/** Groups the chosen columns into contacts: the links of a contact follow each other. */
function contactsOf(
  { sky, reception }: ContactsAsked,
  { candidates, passOf }: Candidates,
  chosen: readonly number[],
  tracks: SkyTracks,
  hasSunOutage: boolean,
): NodeContact[] {
  const at = (place: number) => candidates[place] as ContactCandidate;
  const contacts = [...grouped(chosen, (place) => at(place).contact).values()];
  const goesOn = (one: ContactCandidate, isNext: (other: ContactCandidate) => boolean) =>
    contacts.some(([place]) => arePieces(one, at(place)) && isNext(at(place)));
  return contacts.map((columns): NodeContact => {
    const one = at(columns[0]);
    const pass = passOf[columns[0]] as NodePass;
    const { satellite, catalogueNumber, antenna } = pass;
    const { aosMs, losMs } = one;
    const follower = sky.antennas[one.antenna] as FollowingAntenna;
    return {
      satellite,
      catalogueNumber,
      antenna,
      aosMs,
      losMs,
      occupiedFromMs: goesOn(one, (other) => other.losMs === aosMs) ? aosMs : one.occupiedFromMs,
      occupiedToMs: goesOn(one, (other) => other.aosMs === losMs) ? losMs : one.occupiedToMs,
      links: columns.map((place) => (reception.links[at(place).link] as ScheduledLink).id),
      value: addUp(columns, (place) => at(place).value),
      lost: follower.mount ? lostSeconds(tracks.view(catalogueNumber), pass, follower, hasSunOutage) : nothingLost,
      pass,
    };
  });
}

/** Returns the share of each antenna. For a lost antenna it makes a plan for the others. */
function antennaShares(
  antennas: readonly FollowingAntenna[],
  { candidates }: Candidates,
  chosen: readonly number[],
  { isAsked, demand }: AskedShare,
  options: ProgramOptions,
): AntennaShare[] {
  return antennas.map(({ id }, antenna) => {
    const own = chosen.map((place) => candidates[place] as ContactCandidate).filter((one) => one.antenna === antenna);
    const left = candidates.filter((one) => one.antenna !== antenna);
    return {
      antenna: id,
      value: addUp(own, ({ value }) => value),
      share: servedShare(
        addUp(own, ({ link, value }) => (isAsked(link) ? value : 0)),
        demand,
      ),
      shareWithout: servedShare(servedValue(left, isAsked, options), demand),
    };
  });
}
