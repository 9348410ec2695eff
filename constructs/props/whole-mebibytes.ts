import { addProblem } from "./problems/add-problem";
import { dataSize } from "./quantities";

/** Returns the schema of a size that programs take in whole MiB. @param most in [B] @param example of such a size, such as `16 MiB` */
export function wholeMebibytes(most: number, example: string) {
  return dataSize({ positive: true, max: most }).superRefine((parsed, context) => {
    if (!Number.isInteger(parsed.mebibytes)) addProblem(context, [], `must be whole MiB but is ${parsed}: write it like "${example}"`);
  });
}
