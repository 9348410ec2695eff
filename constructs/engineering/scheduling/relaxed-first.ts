import { type MixedIntegerProgram, relaxed } from "./mixed-integer-program";
import type { ProgramOptions } from "./solve-program";
import { solvedProgram } from "./solved-program";

/** Numbers of the solver that are as near to 0 or 1 are meant to be that [-]. */
const nearWhole = 1e-6;

/** An optimum and what bounds it. */
export interface BoundedOptimum {
  readonly objective: number;
  /** One for each column. */
  readonly values: Float64Array;
  /** Optimum of the relaxation: no choice of whole numbers is better. */
  readonly bound: number;
}

/**
 * The optimum of a program by way of its relaxation: where that has whole numbers already it is the optimum, and nothing is searched.
 *
 * @equation opt = opt of {@link relaxed}, if its binary columns are whole
 * @validity as {@link solveProgram}
 * @source definition: the program allows nothing that its relaxation does not
 * @param name as for {@link solvedProgram}
 * @throws Error as {@link solvedProgram}
 */
export function solvedRelaxedFirst(name: string, program: MixedIntegerProgram, options?: ProgramOptions): BoundedOptimum {
  const { objective: bound, values } = solvedProgram(name, relaxed(program), options);
  if (program.columns.every(({ kind }, i) => kind === "continuous" || isNearWhole(values[i] as number)))
    return { objective: bound, values, bound };
  return { ...solvedProgram(name, program, options), bound };
}

/** Whether a number is whole, but for the solver's rounding. */
export function isNearWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < nearWhole;
}
