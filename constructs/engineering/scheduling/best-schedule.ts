import { type BlockChoice, chooseInBlocks } from "./choose-in-blocks";
import { type ClashBlock, clashBlocks } from "./clash-blocks";
import type { ContactCandidate } from "./contact-candidates";
import type { ProgramOptions } from "./solve-program";

/** The candidates whose values add up to the most. */
export interface BestSchedule {
  /** Places of the chosen candidates, rising. */
  readonly chosen: readonly number[];
  /** Sum of their values, a whole number. */
  readonly value: number;
  /** Largest sum where parts of contacts could be served: no schedule has more. */
  readonly bound: number;
  /** Σ (N − i) over the chosen, i the place among N candidates. Schedules that are equal in it and in value are equal answers. */
  readonly earliness: number;
}

/**
 * The best schedule: of those with the most value the one with the most early candidates.
 *
 * @equation max Σ v·x, x binary, at most one of each of {@link scheduleRows}; then max Σ (N − i)·x_i over those with Σ v·x ≥ optimum − ½. Bound: the same rows, x in [0, 1]
 * @validity candidates in the order of columns, {@link contactCandidates}
 * @source definition
 * @throws Error when an optimum is not proven in time
 */
export function bestSchedule(candidates: readonly ContactCandidate[], options?: ProgramOptions): BestSchedule {
  const value = (place: number) => (candidates[place] as ContactCandidate).value;
  const earliness = (place: number) => candidates.length - place;
  const blocks = clashBlocks(candidates);
  const best = chooseInBlocks(blocks, { gain: value }, options);
  const sums = new Map<ClashBlock, number>(blocks.map((block, i) => [block, sumOf((best[i] as BlockChoice).chosen, value)]));
  const kept = { value, sum: (block: ClashBlock) => sums.get(block) as number };
  const early = chooseInBlocks(blocks, { gain: earliness, kept }, options);
  const chosen = early.flatMap((choice) => choice.chosen).sort((a, b) => a - b);
  const bound = best.reduce((sum, choice) => sum + choice.bound, 0);
  return { chosen, value: sumOf(chosen, value), bound, earliness: sumOf(chosen, earliness) };
}

/**
 * The most value of any schedule, without the schedule.
 *
 * @equation as {@link bestSchedule}, first part
 * @validity any candidates
 * @source definition
 * @throws Error when the optimum is not proven in time
 */
export function mostValue(candidates: readonly ContactCandidate[], options?: ProgramOptions): number {
  const value = (place: number) => (candidates[place] as ContactCandidate).value;
  return chooseInBlocks(clashBlocks(candidates), { gain: value }, options).reduce((sum, { chosen }) => sum + sumOf(chosen, value), 0);
}

function sumOf(places: readonly number[], value: (place: number) => number): number {
  return places.reduce((sum, place) => sum + value(place), 0);
}
