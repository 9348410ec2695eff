import type { ClashBlock } from "./clash-blocks";
import type { MixedIntegerProgram, ProgramColumn, ProgramRow } from "./mixed-integer-program";

export interface ChoiceGoal {
  /** Returns the gain of a choice, by its place, in the sum to maximise; a whole number. */
  gain(place: number): number;
  /** A sum that the choice must keep in each block, at the largest possible value. @default none */
  readonly kept?: {
    value(place: number): number;
    sum(block: ClashBlock): number;
  };
}

/**
 * Makes the program that chooses in blocks.
 *
 * @equation max Σ g·x, x binary; Σ x ≤ 1 over each row; y ≤ x where y needs x; Σ v·x ≥ V − slack over each block where V is kept
 * @validity any blocks
 * @source definition
 * @param slack for the kept sum: ½ gives the solver slack without another whole number [-]
 * @returns a column for each place, in the order of the blocks
 */
export function blocksProgram(blocks: readonly ClashBlock[], goal: ChoiceGoal, slack: number): MixedIntegerProgram {
  const places = blocks.flatMap((block) => block.places);
  const columnOf = new Map(places.map((place, column) => [place, column]));
  const columns = places.map((place): ProgramColumn => ({ objective: goal.gain(place), lower: 0, upper: 1, kind: "binary" }));
  const row = (of: readonly number[], value: (place: number) => number): Pick<ProgramRow, "columns" | "coefficients"> => ({
    columns: of.map((place) => columnOf.get(place) as number),
    coefficients: of.map(value),
  });
  const rows = blocks.flatMap((block) => block.rows.map((of): ProgramRow => ({ ...row(of, () => 1), sense: "at-most", rightSide: 1 })));
  for (const { needs = [] } of blocks)
    for (const [place, needed] of needs)
      rows.push({ ...row([place, needed], (of) => (of === place ? 1 : -1)), sense: "at-most", rightSide: 0 });
  const { kept } = goal;
  if (kept) {
    for (const block of blocks) {
      rows.push({ ...row(block.places, (place) => kept.value(place)), sense: "at-least", rightSide: kept.sum(block) - slack });
    }
  }
  return { goal: "largest", columns, rows };
}
