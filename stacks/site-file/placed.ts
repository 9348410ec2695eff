import { PropsError, type PropsProblem } from "../../constructs/props";
import { pathSteps } from "../../constructs/props/yaml/positioned-yaml";
import type { WrittenAt } from "./file-parts";
import type { WholeDescription } from "./written/whole-description";

/** What `read` gives, or its problems added to those that are known. */
export function collected<Value>(
  problems: PropsProblem[],
  whole: WholeDescription,
  shown: string,
  key: string,
  read: () => Value,
  writtenAt?: WrittenAt,
): Value | undefined {
  try {
    return placed(whole, shown, key, read, writtenAt);
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    for (const problem of error.problems) problems.push(problem);
    return undefined;
  }
}

/** What `read` gives; the problems of what it throws at their places in the files. */
export function placed<Value>(
  whole: WholeDescription,
  shown: string,
  key: string,
  read: () => Value,
  writtenAt: WrittenAt = (path) => path,
): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    throw new PropsError(shown, placedProblems(whole, key, error.problems, writtenAt));
  }
}

/** Problems at their places in the files. @param key in which their paths begin */
export function placedProblems(
  whole: WholeDescription,
  key: string,
  problems: readonly PropsProblem[],
  writtenAt: WrittenAt,
): readonly PropsProblem[] {
  return whole.placed(problems.map((problem) => ({ ...problem, steps: writtenAt([...pathSteps(key), ...pathSteps(problem.path)]) })));
}
