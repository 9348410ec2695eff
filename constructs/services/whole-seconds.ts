import { addProblem } from "../props/problems/add-problem";
import { duration } from "../props/quantities";

/** Parses a time in whole seconds, the only times that the engine and the programs take. @param example for a remedy */
export function wholeSeconds(leastS: number, longestS: number, example: string) {
  return duration({ max: longestS }).superRefine((parsed, context) => {
    if (parsed.seconds >= leastS && Number.isInteger(parsed.seconds)) return;
    addProblem(context, [], `must be whole seconds from ${leastS} s but is ${parsed}: write it as "${example}"`);
  });
}
