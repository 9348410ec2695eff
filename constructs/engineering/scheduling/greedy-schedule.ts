import { areReceivedOnce, clash } from "./clash";
import type { ContactCandidate } from "./contact-candidates";

/** What a scheduler without a solver chooses. */
export interface GreedySchedule {
  /** Places of the chosen candidates, rising. */
  readonly chosen: readonly number[];
  /** Sum of their values. */
  readonly value: number;
}

/**
 * The schedule of a simple station: the passes of the most important satellites first, each on the first antenna that is free.
 *
 * @equation passes by weight falling, AOS, catalogue number; each its first candidate that {@link clash | clashes} with none chosen
 * @validity candidates in the order of columns, {@link contactCandidates}
 * @source SatNOGS auto-scheduler: by priority, in turn, without a look ahead
 */
export function greedySchedule(candidates: readonly ContactCandidate[]): GreedySchedule {
  const at = (place: number) => candidates[place] as ContactCandidate;
  const order = [...candidates.keys()].sort((a, b) => at(b).weight - at(a).weight || a - b); // the rest of the order is that of columns
  const served = new Set<number>();
  const onAntenna = new Map<number, ContactCandidate[]>();
  const received = new Map<number | undefined, ContactCandidate[]>();
  const chosen: number[] = [];
  for (const place of order) {
    const candidate = at(place);
    const contacts = onAntenna.get(candidate.antenna) ?? [];
    if (served.has(candidate.pass) || contacts.some((other) => clash(candidate, other))) continue;
    const alike = received.get(candidate.once) ?? [];
    if (candidate.once !== undefined && alike.some((other) => areReceivedOnce(candidate, other))) continue;
    if (candidate.once !== undefined) received.set(candidate.once, [...alike, candidate]);
    served.add(candidate.pass);
    onAntenna.set(candidate.antenna, [...contacts, candidate]);
    chosen.push(place);
  }
  return { chosen: chosen.sort((a, b) => a - b), value: chosen.reduce((sum, place) => sum + at(place).value, 0) };
}
