import type { MixedIntegerProgram } from "./mixed-integer-program";
import { type ProgramAnswer, type ProgramOptions, solveProgram } from "./solve-program";

/**
 * Returns the answer of a program: its optimum, or the best found when its steps ended.
 *
 * @param name subject of the error
 * @throws Error when it has no answer
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

/** Makes the error that no answer was found within the steps of a program. */
export function noAnswerInSteps(name: string, program: MixedIntegerProgram, options?: ProgramOptions): Error {
  const { remedy = "allow more steps, or choose a shorter horizon" } = options ?? {};
  return new Error(`${name} must be found within the allowed steps of the solver but is not, with ${sizeOf(program)}: ${remedy}`);
}

function sizeOf({ columns, rows }: MixedIntegerProgram): string {
  return `${columns.length} columns and ${rows.length} rows`;
}
