import type { ExpandedDesign } from "../../constructs/catalog/expand-parts";
import { catchRefusal } from "../../constructs/props/problems/catch-refusal";
import { refuseProblems } from "../../constructs/props/problems/refuse-problems";
import { pathSteps } from "../../constructs/props/yaml/positioned-yaml";

/** Where that is written in a file which stands in the design at a path. */
export type WrittenAt = ExpandedDesign["writtenAt"];

/** @throws PropsError with what is wrong with the parts of a file */
export function refuseWrongParts(shown: string, { problems }: ExpandedDesign): void {
  refuseProblems(shown, problems);
}

/** What `read` gives; of the problems of what it throws those that do not follow from a part that could not be written out. */
export function withoutFollowing<Value>({ failed }: ExpandedDesign, read: () => Value): Value | undefined {
  return catchRefusal(read, (error) => {
    const within = (steps: readonly string[]) => failed.some((path) => path.every((step, i) => steps[i] === step));
    const others = error.problems.filter(({ path }) => !within(pathSteps(path)));
    refuseProblems(error.path, others);
    return undefined;
  });
}
