import type { MixedIntegerProgram } from "./mixed-integer-program";
import { type ProgramAnswer, type ProgramOptions, solveProgram } from "./solve-program";

/**
 * What came of a program that has an answer: its optimum, or what was found until its steps were over.
 *
 * @param name of what is computed, as subject of the error
 * @throws Error when it has none
 */
export function answeredProgram(
  name: string,
  program: MixedIntegerProgram,
  options?: ProgramOptions,
): Exclude<ProgramAnswer, { status: "infeasible" }> {
  const answer = solveProgram(program, options);
  if (answer.status !== "infeasible") return answer;
  throw new Error(`${name} must have an answer but its ${sizeOf(program)} allow none: correct what it is computed from`);
}

/** That no answer was found within the steps of a program. */
export function noAnswerInSteps(name: string, program: MixedIntegerProgram, options?: ProgramOptions): Error {
  const { remedy = "allow more steps, or choose a shorter horizon" } = options ?? {};
  return new Error(`${name} must be found within the allowed steps of the solver but is not, with ${sizeOf(program)}: ${remedy}`);
}

function sizeOf({ columns, rows }: MixedIntegerProgram): string {
  return `${columns.length} columns and ${rows.length} rows`;
}
