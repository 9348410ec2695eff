import { addUp } from "../../plain/add-up";
import { type BlockChoice, chooseInBlocks } from "./choose-in-blocks";
import { type ClashBlock, clashBlocks } from "./clash-blocks";
import type { ContactCandidate } from "./contact-candidates";
import { greedySchedule } from "./greedy-schedule";
import { type ScheduleRows, scheduleRows } from "./schedule-rows";
import type { ProgramOptions } from "./solve-program";

/** The schedule with the largest sum of values. */
export interface BestSchedule {
  /** Places of the chosen candidates, rising. */
  readonly chosen: readonly number[];
  /** Sum of their values, a whole number. */
  readonly value: number;
  /** Largest sum if parts of contacts could be received: no schedule has more. */
  readonly bound: number;
  /** Whether it is proven that no schedule has more. If not, the steps ended before, and it is the best found, or the greedy schedule. */
  readonly isProven: boolean;
  /** Σ (N − i) over the chosen candidates, with place i among N. Schedules with equal value and equal earliness are equal answers. */
  readonly earliness: number;
}

/**
 * Finds the best schedule: the largest value, and among those the most early candidates.
 *
 * @equation max Σ v·y over columns, y ≤ x of their contacts, both binary, at most one of each of {@link scheduleRows}; then max Σ (N − i)·y_i over those with Σ v·y ≥ optimum − ½.
 *   Bound: the same rows, x and y in [0, 1]
 * @validity candidates in the order of columns, {@link contactCandidates}
 * @source definition
 * @throws Error as for {@link chooseInBlocks}
 */
export function bestSchedule(candidates: readonly ContactCandidate[], options?: ProgramOptions): BestSchedule {
  const rows = scheduleRows(candidates);
  const worthOf = (column: number) => (candidates[column] as ContactCandidate).value;
  const earlinessOf = (column: number) => candidates.length - column;
  const [value, earliness] = [gainOf(rows, worthOf), gainOf(rows, earlinessOf)];
  const blocks = clashBlocks(rows);
  const best = chooseInBlocks(blocks, { gain: value }, options);
  const sums = new Map<ClashBlock, number>(blocks.map((block, i) => [block, addUp((best[i] as BlockChoice).chosen, value)]));
  const kept = { value, sum: (block: ClashBlock) => sums.get(block) as number };
  const isProven = best.every((choice) => choice.isProven);
  const early = isProven ? chooseInBlocks(blocks, { gain: earliness, kept }, options) : best; // no step remains for it
  const choices = early.flatMap((choice, i) => (choice.isProven ? choice : (best[i] as BlockChoice)).chosen);
  const found = choices.flatMap((choice) => rows.choices[choice]?.columns ?? []).sort((a, b) => a - b);
  const greedy = isProven ? undefined : greedySchedule(candidates);
  const chosen = greedy && greedy.value > addUp(choices, value) ? greedy.chosen : found;
  const bound = addUp(best, (choice) => choice.bound);
  return { chosen, value: addUp(chosen, worthOf), bound, isProven, earliness: addUp(chosen, earlinessOf) };
}

/**
 * Computes the largest value of any schedule, without the schedule; undefined if the steps ended before the proof.
 *
 * @equation as {@link bestSchedule}, first part
 * @validity any candidates
 * @source definition
 * @throws Error as for {@link chooseInBlocks}
 */
export function mostValue(candidates: readonly ContactCandidate[], options?: ProgramOptions): number | undefined {
  const rows = scheduleRows(candidates);
  const value = gainOf(rows, (column) => (candidates[column] as ContactCandidate).value);
  const best = chooseInBlocks(clashBlocks(rows), { gain: value }, options);
  return best.every(({ isProven }) => isProven) ? addUp(best, ({ chosen }) => addUp(chosen, value)) : undefined;
}

/** Returns the gain of a choice: the sum over its columns. */
function gainOf({ choices }: ScheduleRows, ofColumn: (column: number) => number): (choice: number) => number {
  const gains = choices.map(({ columns }) => addUp(columns, ofColumn));
  return (choice) => gains[choice] as number;
}
