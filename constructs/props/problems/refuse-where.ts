import type { z } from "zod";
import { addProblem } from "./add-problem";

/** Returns a check for `.superRefine` that refuses a value with a problem. */
export function refuseWhere<Value>(problemOf: (value: Value) => string | undefined) {
  return (value: Value, context: z.RefinementCtx): void => {
    const problem = problemOf(value);
    if (problem !== undefined) addProblem(context, [], problem);
  };
}
