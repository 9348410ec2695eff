import type { z } from "zod";
import { addProblem } from "./add-problem";

/** Check for `.superRefine`: refuses what a function finds a problem with. */
export function refuseWhere<Value>(problemOf: (value: Value) => string | undefined) {
  return (value: Value, context: z.RefinementCtx): void => {
    const problem = problemOf(value);
    if (problem !== undefined) addProblem(context, [], problem);
  };
}
