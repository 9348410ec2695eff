import type { ExpandedDesign } from "../../constructs/catalog/expand-parts";
import { catchRefusal } from "../../constructs/props/problems/catch-refusal";
import { refuseProblems } from "../../constructs/props/problems/refuse-problems";
import { pathSteps } from "../../constructs/props/yaml/positioned-yaml";

/** Returns where a path of the expanded design is written in a file. */
export type WrittenAt = ExpandedDesign["writtenAt"];

/** @throws PropsError with the problems of the parts of a file */
export function refuseWrongParts(shown: string, { problems }: ExpandedDesign): void {
  refuseProblems(shown, problems);
}

/** Returns the result of `read`. Its problems exclude those that follow from a part that could not be expanded. */
export function withoutFollowing<Value>({ failed }: ExpandedDesign, read: () => Value): Value | undefined {
  return catchRefusal(read, (error) => {
    const within = (steps: readonly string[]) => failed.some((path) => path.every((step, i) => steps[i] === step));
    const others = error.problems.filter(({ path }) => !within(pathSteps(path)));
    refuseProblems(error.path, others);
    return undefined;
  });
}
