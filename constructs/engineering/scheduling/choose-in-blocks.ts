import { addUp } from "../../plain/add-up";
import { answeredProgram } from "./answered-program";
import { blocksProgram, type ChoiceGoal } from "./blocks-program";
import type { ClashBlock } from "./clash-blocks";
import { relaxed } from "./mixed-integer-program";
import { isNearWhole } from "./relaxed-first";
import type { ProgramOptions } from "./solve-program";

const name = "Schedule of contacts";

export interface BlockChoice {
  /** Places of choices, rising. */
  readonly chosen: readonly number[];
  /** Largest sum if parts of choices are possible. */
  readonly bound: number;
  /** Whether it is proven that no choice has a larger sum. If not, the steps ended before, and it is the best found. */
  readonly isProven: boolean;
}

/**
 * Finds the choice with the largest sum in each block. First all blocks are solved together, with parts of choices. A block whose answer has no parts then has
 * its optimum. Each other block is solved alone. A block with a single possible choice needs no solver.
 *
 * @equation {@link blocksProgram}; bound: x in [0, 1]
 * @validity whole numbers up to 10⁹ a choice
 * @source definition. Blocks share no column, so their optima are independent
 * @throws Error when rounding lost the kept sum
 */
export function chooseInBlocks(blocks: readonly ClashBlock[], goal: ChoiceGoal, options?: ProgramOptions): BlockChoice[] {
  const open = blocks.filter((block) => !isClique(block));
  const relaxation = open.length === 0 ? undefined : answeredProgram(name, relaxed(blocksProgram(open, goal, 0)), options).values;
  let start = 0;
  return blocks.map((block) => {
    if (isClique(block)) return bestAlone(block, goal);
    const values = relaxation?.subarray(start, start + block.places.length);
    start += block.places.length;
    return (values && tryWhole(block, goal, values)) ?? solvedAlone(block, goal, values, options);
  });
}

function isClique({ places, rows }: ClashBlock): boolean {
  return places.length === 1 || rows.some(({ length }) => length === places.length);
}

/** Returns the first of the choices with the largest gain. */
function bestAlone(block: ClashBlock, { gain, kept }: ChoiceGoal): BlockChoice {
  const possible = kept ? block.places.filter((place) => kept.value(place) === kept.sum(block)) : block.places;
  const best = possible.reduce((first, place) => (gain(place) > gain(first) ? place : first));
  return { chosen: [best], bound: gain(best), isProven: true };
}

function tryWhole(block: ClashBlock, { gain, kept }: ChoiceGoal, values: Float64Array): BlockChoice | undefined {
  if (!values.every(isNearWhole)) return undefined;
  const chosen = chosenOf(block, values);
  if (kept && addUp(chosen, kept.value) !== kept.sum(block)) return undefined;
  return { chosen, bound: addUp(chosen, gain), isProven: true };
}

/** @param parts of the relaxation; undefined if its steps ended */
function solvedAlone(
  block: ClashBlock,
  goal: ChoiceGoal,
  parts: Float64Array | undefined,
  options: ProgramOptions | undefined,
): BlockChoice {
  const answer = answeredProgram(name, blocksProgram([block], goal, 0.5), options);
  const isProven = answer.status === "optimal";
  const chosen = answer.values ? chosenOf(block, answer.values) : [];
  const { gain, kept } = goal;
  if (isProven && kept && addUp(chosen, kept.value) !== kept.sum(block)) {
    const [sum, most] = [addUp(chosen, kept.value), kept.sum(block)];
    throw new Error(`${name} must keep its value of ${most} but has ${sum}: choose smaller weights`);
  }
  const bound = block.places.reduce((sum, place, i) => sum + gain(place) * (parts?.[i] ?? 1), 0);
  const nearer = isProven ? bound : Math.min(bound, answer.bound);
  return { chosen, bound: Math.max(nearer, addUp(chosen, gain)), isProven }; // the chosen places are valid, whatever the solver rounds
}

function chosenOf({ places }: ClashBlock, values: Float64Array): number[] {
  return places.filter((_, i) => (values[i] as number) > 0.5);
}
