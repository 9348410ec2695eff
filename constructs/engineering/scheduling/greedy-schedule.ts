import { addUp } from "../../plain/add-up";
import { areReceivedOnce, clash } from "./clash";
import type { ContactCandidate } from "./contact-candidates";

/** The schedule of a scheduler without a solver. */
interface GreedySchedule {
  /** Places of the chosen candidates, rising. */
  readonly chosen: readonly number[];
  readonly value: number;
}

/**
 * Makes the schedule of a simple station: the most important links first, each on the first free antenna.
 *
 * @equation columns by weight falling, AOS, catalogue number, link, antenna; each that is received with none chosen at once and {@link clash | clashes} with
 * none
 * @validity candidates in the order of columns, {@link contactCandidates}
 * @source SatNOGS auto-scheduler: by priority, in turn, without a look ahead
 */
export function greedySchedule(candidates: readonly ContactCandidate[]): GreedySchedule {
  const at = (place: number) => candidates[place] as ContactCandidate;
  const order = [...candidates.keys()].sort((a, b) => byPriority(at(a), at(b)));
  const onAntenna = new Map<number, ContactCandidate[]>();
  const ofLink = new Map<number, ContactCandidate[]>();
  const chosen: number[] = [];
  for (const place of order) {
    const candidate = at(place);
    const contacts = onAntenna.get(candidate.antenna) ?? [];
    const received = ofLink.get(candidate.link) ?? [];
    if (contacts.some((other) => clash(candidate, other)) || received.some((other) => areReceivedOnce(candidate, other))) continue;
    onAntenna.set(candidate.antenna, [...contacts, candidate]);
    ofLink.set(candidate.link, [...received, candidate]);
    chosen.push(place);
  }
  return { chosen: chosen.sort((a, b) => a - b), value: addUp(chosen, (place) => at(place).value) };
}

function byPriority(a: ContactCandidate, b: ContactCandidate): number {
  return b.weight - a.weight || a.aosMs - b.aosMs || a.catalogueNumber - b.catalogueNumber || a.link - b.link || a.antenna - b.antenna;
}
