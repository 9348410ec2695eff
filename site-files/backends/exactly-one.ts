import type { z } from "zod";
import { addProblem } from "../../constructs/props/problems/add-problem";

/** Check for `.superRefine` on an object: it has one of the props, and not two. */
export function exactlyOne(names: readonly string[]) {
  return (value: object, context: z.RefinementCtx): void => {
    const given = names.filter((name) => Object.hasOwn(value, name));
    if (given.length === 1) return;
    addProblem(
      context,
      [],
      given.length === 0
        ? `must have exactly one of ${names.join(", ")} but has none: add one`
        : `must have exactly one of ${names.join(", ")} but has ${given.join(" and ")}: leave all but one out`,
    );
  };
}
