import { mostValue } from "./best-schedule";
import type { ContactCandidate } from "./contact-candidates";
import type { ProgramOptions } from "./solve-program";

/**
 * What a station with an antenna for every pass would serve.
 *
 * @equation Σ v over the passes that any antenna can take, of each its most valuable candidate; of those that are received once the most that do not overlap
 * @validity any candidates
 * @source definition
 */
export function contactDemand(candidates: readonly ContactCandidate[]): number {
  const groups = new Map<number | undefined, ContactCandidate[]>();
  for (const candidate of candidates) {
    const known = groups.get(candidate.once);
    if (known) known.push(candidate);
    else groups.set(candidate.once, [candidate]);
  }
  return [...groups].reduce((sum, [once, group]) => sum + (once === undefined ? ofPasses(group) : ofOne(group)), 0);
}

/** The most value of contacts of one satellite of which no two overlap: the best up to each end. */
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

function ofPasses(candidates: readonly ContactCandidate[]): number {
  const values = new Map<number, number>();
  for (const { pass, value } of candidates) values.set(pass, Math.max(values.get(pass) ?? 0, value));
  return [...values.values()].reduce((sum, value) => sum + value, 0);
}

/**
 * Share of the demand that is served.
 *
 * @equation s = V/D
 * @validity undefined without a demand: nothing is asked for, so nothing is missed
 * @source definition
 * @param value of the schedule, as its demand
 * @returns [-]
 */
export function servedShare(value: number, demand: number): number | undefined {
  return demand > 0 ? value / demand : undefined;
}

/**
 * Share of the demand that is served at best while some antennas are out of order. The demand stays that of all.
 *
 * @equation s = optimum of the candidates on the other antennas ÷ D
 * @validity as {@link servedShare}
 * @source definition
 * @param lost places of the antennas that are lost: one, or those that share what failed
 * @returns [-]
 * @throws Error when the optimum is not proven in time
 */
export function servedShareWithout(
  candidates: readonly ContactCandidate[],
  lost: readonly number[],
  options?: ProgramOptions,
): number | undefined {
  const left = candidates.filter(({ antenna }) => !lost.includes(antenna));
  return servedShare(mostValue(left, options), contactDemand(candidates));
}
