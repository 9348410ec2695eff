import type { z } from "zod";
import { addUp } from "../../plain/add-up";
import { meantMembers, propsValueAt } from "./union-members";

/** Makes an issue that represents several problems. */
export function furtherProblems(count: number) {
  return { code: "custom" as const, message: `has ${count} more problems: correct those above first`, params: { count } };
}

/** Returns how many problems an issue represents. */
export function problemCount(issue: z.core.$ZodIssue | z.core.$ZodRawIssue, value: unknown): number {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.length;
    case "invalid_key":
      return sum(issue.issues, value);
    case "invalid_union": {
      const [meant, another] = meantMembers(issue.errors, value);
      return meant && !another ? sum(meant, value) : 1;
    }
    case "custom":
      return typeof issue.params?.count === "number" ? issue.params.count : 1;
    default:
      return 1;
  }
}

function sum(issues: readonly z.core.$ZodIssue[], value: unknown): number {
  return addUp(issues, (inner) => problemCount(inner, propsValueAt(value, inner.path)));
}
