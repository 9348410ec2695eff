import { PropsError, type PropsProblem } from "../../constructs/props";
import { catchRefusal } from "../../constructs/props/problems/catch-refusal";
import { pathSteps } from "../../constructs/props/yaml/positioned-yaml";
import type { WholeDescription } from "../written/whole-description";
import type { WrittenAt } from "./file-parts";

/** Returns the result of `read`, or adds its problems to the known ones. */
export function collected<Value>(
  problems: PropsProblem[],
  whole: WholeDescription,
  key: string,
  read: () => Value,
  writtenAt?: WrittenAt,
): Value | undefined {
  return catchRefusal(read, (error) => {
    for (const problem of placedProblems(whole, key, error.problems, writtenAt)) problems.push(problem);
    return undefined;
  });
}

/** Returns the result of `read`, whose problems get their locations in the files. */
export function placed<Value>(whole: WholeDescription, shown: string, key: string, read: () => Value, writtenAt?: WrittenAt): Value {
  return catchRefusal(read, ({ problems }) => {
    throw new PropsError(shown, placedProblems(whole, key, problems, writtenAt));
  });
}

/** Returns problems with their locations in the files. @param key at which their paths begin */
export function placedProblems(
  whole: WholeDescription,
  key: string,
  problems: readonly PropsProblem[],
  writtenAt: WrittenAt = (path) => path,
): readonly PropsProblem[] {
  return whole.placed(problems.map((problem) => ({ ...problem, steps: writtenAt([...pathSteps(key), ...pathSteps(problem.path)]) })));
}
