import { addUp } from "../../plain/add-up";
import { bestSchedule, mostValue } from "./best-schedule";
import type { ContactCandidate } from "./contact-candidates";
import type { ProgramOptions } from "./solve-program";

/**
 * Computes the value that a station with an antenna for every contact would receive.
 *
 * @equation Σ over links of the most Σ v of columns of which no two overlap
 * @validity any candidates
 * @source definition
 */
export function contactDemand(candidates: readonly ContactCandidate[]): number {
  const ofLinks = new Map<number, ContactCandidate[]>();
  for (const candidate of candidates) {
    const known = ofLinks.get(candidate.link);
    if (known) known.push(candidate);
    else ofLinks.set(candidate.link, [candidate]);
  }
  return addUp(ofLinks.values(), ofOne);
}

/** Computes the largest value of contacts of one link that do not overlap: the best value up to each end. */
function ofOne(candidates: readonly ContactCandidate[]): number {
  const byEnd = candidates.toSorted((one, other) => one.losMs - other.losMs);
  const best: number[] = [];
  for (const [i, { aosMs, value }] of byEnd.entries()) {
    let before = i - 1;
    while (before >= 0 && (byEnd[before] as ContactCandidate).losMs > aosMs) before--;
    best.push(Math.max(best[i - 1] ?? 0, value + (best[before] ?? 0)));
  }
  return best.at(-1) ?? 0;
}

/**
 * Computes the share of the demand that is served.
 *
 * @equation s = V/D
 * @validity undefined without a demand, because nothing is needed, and without a known value
 * @source definition
 * @param value of the schedule, in the measure of the demand
 * @returns [-]
 */
export function servedShare(value: number | undefined, demand: number): number | undefined {
  return value !== undefined && demand > 0 ? value / demand : undefined;
}

/**
 * Computes the value of the best schedule for the links that count.
 *
 * @equation Σ v·y over their columns, y of {@link bestSchedule}
 * @validity as for {@link bestSchedule}
 * @source definition
 * @param counts whether a link, by its place, counts
 * @returns undefined if the steps ended before the proof
 */
export function servedValue(
  candidates: readonly ContactCandidate[],
  counts: (link: number) => boolean,
  options?: ProgramOptions,
): number | undefined {
  if (candidates.every(({ link }) => counts(link))) return mostValue(candidates, options);
  const { chosen, isProven } = bestSchedule(candidates, options);
  const received = chosen.map((place) => candidates[place] as ContactCandidate);
  return isProven ? addUp(received, ({ link, value }) => (counts(link) ? value : 0)) : undefined;
}
