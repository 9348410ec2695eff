import { answeredProgram } from "./answered-program";
import { type MixedIntegerProgram, relaxed } from "./mixed-integer-program";
import type { ProgramOptions } from "./solve-program";

/** Numbers of the solver that are as near to 0 or 1 are meant to be that [-]. */
const nearWhole = 1e-6;

/** The best answer that was found, and what bounds it. */
export interface BoundedOptimum {
  readonly objective: number;
  /** Is it an optimum? Else the steps were over before the proof. */
  readonly isProven: boolean;
  /** One for each column. */
  readonly values: Float64Array;
  /** Optimum of the relaxation, or a nearer bound of what is not proven: no choice of whole numbers is better. */
  readonly bound: number;
}

/**
 * The best answer to a program by way of its relaxation: where that has whole numbers already it is the optimum, and nothing is searched.
 *
 * @equation opt = opt of {@link relaxed}, if its binary columns are whole
 * @validity as {@link solveProgram}
 * @source definition: the program allows nothing that its relaxation does not
 * @param name as for {@link answeredProgram}
 * @returns undefined where the steps were over before any answer was found
 * @throws Error as {@link answeredProgram}
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

/** Whether a number is whole, but for the solver's rounding. */
export function isNearWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < nearWhole;
}
