import type { z } from "zod";

/** Returns the issues of those members of a union whose form the value has. */
export function meantMembers(errors: readonly z.core.$ZodIssue[][], value: unknown): readonly z.core.$ZodIssue[][] {
  return errors.filter((issues) => !issues.some((inner) => isWrongType(inner, value)));
}

/** Whether an issue states that the value has another form than this member of the union. */
function isWrongType(issue: z.core.$ZodIssue, value: unknown): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_value") return issue.values.every((allowed) => typeof allowed !== typeof value);
  return issue.code === "invalid_type" || (issue.code === "custom" && issue.params?.wrongType === true);
}

export function propsValueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Readonly<Record<PropertyKey, unknown>>)[step], input);
}
