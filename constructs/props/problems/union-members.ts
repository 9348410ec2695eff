import type { z } from "zod";

/** Those members of a union, by their issues, that a value may be meant for: it is not of quite another form. */
export function meantMembers(errors: readonly z.core.$ZodIssue[][], value: unknown): readonly z.core.$ZodIssue[][] {
  return errors.filter((issues) => !issues.some((inner) => isWrongType(inner, value)));
}

/** Does the issue say that the value is of quite another form than this member of the union? */
function isWrongType(issue: z.core.$ZodIssue, value: unknown): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_value") return issue.values.every((allowed) => typeof allowed !== typeof value);
  return issue.code === "invalid_type" || (issue.code === "custom" && issue.params?.wrongType === true);
}

/** What stands at a path of props. */
export function propsValueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Readonly<Record<PropertyKey, unknown>>)[step], input);
}
