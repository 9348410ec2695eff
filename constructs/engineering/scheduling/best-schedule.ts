import { type BlockChoice, chooseInBlocks } from "./choose-in-blocks";
import { type ClashBlock, clashBlocks } from "./clash-blocks";
import type { ContactCandidate } from "./contact-candidates";
import { type ScheduleRows, scheduleRows } from "./schedule-rows";
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
 * @equation max Σ v·y over columns, y ≤ x of their contacts, both binary, at most one of each of {@link scheduleRows}; then max Σ (N − i)·y_i over those with Σ v·y ≥ optimum − ½.
 *   Bound: the same rows, x and y in [0, 1]
 * @validity candidates in the order of columns, {@link contactCandidates}
 * @source definition
 * @throws Error when an optimum is not proven in time
 */
export function bestSchedule(candidates: readonly ContactCandidate[], options?: ProgramOptions): BestSchedule {
  const rows = scheduleRows(candidates);
  const value = gainOf(rows, (column) => (candidates[column] as ContactCandidate).value);
  const earliness = gainOf(rows, (column) => candidates.length - column);
  const blocks = clashBlocks(rows);
  const best = chooseInBlocks(blocks, { gain: value }, options);
  const sums = new Map<ClashBlock, number>(blocks.map((block, i) => [block, sumOf((best[i] as BlockChoice).chosen, value)]));
  const kept = { value, sum: (block: ClashBlock) => sums.get(block) as number };
  const early = chooseInBlocks(blocks, { gain: earliness, kept }, options);
  const choices = early.flatMap((choice) => choice.chosen);
  const chosen = choices.flatMap((choice) => rows.choices[choice]?.columns ?? []).sort((a, b) => a - b);
  const bound = best.reduce((sum, choice) => sum + choice.bound, 0);
  return { chosen, value: sumOf(choices, value), bound, earliness: sumOf(choices, earliness) };
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
  const rows = scheduleRows(candidates);
  const value = gainOf(rows, (column) => (candidates[column] as ContactCandidate).value);
  return chooseInBlocks(clashBlocks(rows), { gain: value }, options).reduce((sum, { chosen }) => sum + sumOf(chosen, value), 0);
}

/** What a choice adds: all that its columns do. */
function gainOf({ choices }: ScheduleRows, ofColumn: (column: number) => number): (choice: number) => number {
  const gains = choices.map(({ columns }) => sumOf(columns, ofColumn));
  return (choice) => gains[choice] as number;
}

function sumOf(places: readonly number[], value: (place: number) => number): number {
  return places.reduce((sum, place) => sum + value(place), 0);
}
