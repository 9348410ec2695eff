import { answeredProgram } from "./answered-program";
import { type MixedIntegerProgram, relaxed } from "./mixed-integer-program";
import type { ProgramOptions } from "./solve-program";

/** Distance to 0 or 1 within which a number of the solver counts as 0 or 1 [-]. */
const nearWhole = 1e-6;

/** The best answer found, with its bound. */
interface BoundedOptimum {
  readonly objective: number;
  /** Whether it is an optimum. If not, the steps ended before the proof. */
  readonly isProven: boolean;
  readonly values: Float64Array;
  /** Optimum of the relaxation, or a closer bound if not proven: no choice of whole numbers is better. */
  readonly bound: number;
}

/**
 * Finds the best answer to a program through its relaxation. If that already has whole numbers, it is the optimum, without a search.
 *
 * @equation opt = opt of {@link relaxed}, if its binary columns are whole
 * @validity as for {@link solveProgram}
 * @source definition: the program allows nothing that its relaxation does not
 * @param name as for {@link answeredProgram}
 * @returns undefined if the steps ended before any answer was found
 * @throws Error as for {@link answeredProgram}
 */
export function solvedRelaxedFirst(name: string, program: MixedIntegerProgram, options?: ProgramOptions): BoundedOptimum | undefined {
  const relaxation = answeredProgram(name, relaxed(program), options);
  if (relaxation.status === "limit") return undefined;
  const { objective: bound, values } = relaxation;
  if (program.columns.every(({ kind }, i) => kind === "continuous" || isNearWhole(values[i] as number)))
    return { objective: bound, values, bound, isProven: true };
  const answer = answeredProgram(name, program, options);
  if (answer.status === "optimal") return { ...answer, bound, isProven: true };
  const { values: found } = answer;
  if (!found) return undefined;
  const objective = program.columns.reduce((sum, column, i) => sum + column.objective * (found[i] as number), 0);
  return { objective, values: found, bound: answer.bound, isProven: false };
}

/** Returns whether a number is whole, except for the solver's rounding. */
export function isNearWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < nearWhole;
}
