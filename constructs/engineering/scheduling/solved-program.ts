import type { MixedIntegerProgram } from "./mixed-integer-program";
import { type ProgramAnswer, type ProgramOptions, solveProgram } from "./solve-program";

/**
 * The optimum of a program that has one.
 *
 * @param name of what is computed, as subject of the error
 * @throws Error when it has none, or when its time was over before the proof
 */
export function solvedProgram(
  name: string,
  program: MixedIntegerProgram,
  options?: ProgramOptions,
): Extract<ProgramAnswer, { status: "optimal" }> {
  const answer = solveProgram(program, options);
  if (answer.status === "optimal") return answer;
  const size = `${program.columns.length} columns and ${program.rows.length} rows`;
  if (answer.status === "infeasible")
    throw new Error(`${name} must have an answer but its ${size} allow none: correct what it is computed from`);
  throw new Error(
    `${name} must be proven in time but is not, with ${size}: ${options?.remedy ?? "give it more time, or a shorter horizon"}`,
  );
}
