import { unknownUnproven } from "../../engineering/numeric/unknown-on-range-error";
import { bestSchedule } from "../../engineering/scheduling/best-schedule";
import type { ContactCandidate } from "../../engineering/scheduling/contact-candidates";
import { greedySchedule } from "../../engineering/scheduling/greedy-schedule";
import { contactDemand, servedShare, servedShareWithout } from "../../engineering/scheduling/served-share";
import type { ProgramOptions } from "../../engineering/scheduling/solve-program";
import { timeBudget } from "../../engineering/scheduling/time-budget";
import type { ContactFacts, FollowingAntenna, SkyFacts } from "../../facts/downlink/sky";
import type { ReceiverFacts } from "../../facts/node-facts";
import type { Site } from "../../site";
import type { NodePass } from "../passes/node-passes";
import { SkyTracks } from "../passes/sky-tracks";
import { type Candidates, candidatesOf } from "./candidates";
import { contactGaps } from "./contact-gaps";
import { lostSeconds, nothingLost } from "./lost-seconds";
import { missedPasses } from "./missed-passes";
import type { AntennaShare, NodeContact, NodeContacts, PlannedContacts } from "./planned-contacts";
import { receiverShares } from "./receiver-shares";
import type { Reception } from "./reception";

/** What contacts are planned from. */
export interface ContactsAsked {
  readonly sky: SkyFacts;
  /** Each antenna that makes a contact has one. */
  readonly receivers: readonly Pick<ReceiverFacts, "id" | "antenna">[];
  readonly position: Site["position"];
  /** Of the sky. */
  readonly passes: readonly NodePass[];
  readonly reception: Reception;
  /** For all proofs together, by the clock. @default 60 */
  readonly timeLimitS?: number; // [s]
}

/** Where a design says nothing of contacts. */
const usualTerms: ContactFacts = { beforeMs: 0, afterMs: 0, minimumMs: 0, valueBy: "seconds", sunOutage: false };

/**
 * The best plan of contacts of a node. What is not proven in time, or rests on what nobody knows, is unknown: half a proof would be another plan on another machine.
 */
export function nodeContacts(asked: ContactsAsked): NodeContacts {
  return unknownUnproven(() => planned(asked));
}

function planned(asked: ContactsAsked): PlannedContacts {
  const { sky, receivers, passes, reception, timeLimitS = 60 } = asked;
  const terms = sky.contacts ?? usualTerms;
  const all = candidatesOf(passes, sky, terms, reception, new Set(receivers.map(({ antenna }) => antenna)));
  const { candidates } = all;
  const options = timeBudget(timeLimitS);
  const { chosen, value: optimum, bound } = bestSchedule(candidates, options);
  const contacts = contactsOf(asked, all, chosen, terms.sunOutage);
  const demand = contactDemand(candidates);
  const missed = missedPasses(all, chosen, contacts);
  const share = servedShare(optimum, demand);
  const antennas = antennaShares(sky.antennas, contacts, candidates, demand, options);
  return {
    outcome: "planned",
    fromMs: sky.fromMs,
    toMs: sky.toMs,
    measure: terms.valueBy,
    contacts,
    asked: contacts.length + missed.filter(({ reason }) => reason === "clash").length,
    demand,
    optimum,
    bound,
    greedy: greedySchedule(candidates).value,
    servedShare: share,
    antennas,
    receivers: receiverShares({ receivers, antennas, all, measure: terms.valueBy, reception, demand, share }, options),
    missed,
    gaps: contactGaps(sky, contacts),
  };
}

function contactsOf({ sky, position }: ContactsAsked, all: Candidates, chosen: readonly number[], hasSunOutage: boolean): NodeContact[] {
  const tracks = new SkyTracks(sky, position);
  return chosen.map((place): NodeContact => {
    const { antenna: at, aosMs, losMs, occupiedFromMs, occupiedToMs, value } = all.candidates[place] as ContactCandidate;
    const pass = all.passOf[place] as NodePass;
    const { satellite, catalogueNumber, antenna } = pass;
    const follower = sky.antennas[at] as FollowingAntenna;
    const lost = follower.mount ? lostSeconds(tracks.view(catalogueNumber), pass, follower, hasSunOutage) : nothingLost;
    return { satellite, catalogueNumber, antenna, aosMs, losMs, occupiedFromMs, occupiedToMs, value, lost, pass };
  });
}

/** Loss of an antenna is answered here, by a plan for the others. */
function antennaShares(
  antennas: readonly FollowingAntenna[],
  contacts: readonly NodeContact[],
  candidates: readonly ContactCandidate[],
  demand: number,
  options: ProgramOptions,
): AntennaShare[] {
  return antennas.map(({ id: antenna }, place) => {
    const own = contacts.filter((contact) => contact.antenna === antenna);
    const value = own.reduce((sum, contact) => sum + contact.value, 0);
    return { antenna, value, share: servedShare(value, demand), shareWithout: servedShareWithout(candidates, [place], options) };
  });
}
