import type { z } from "zod";
import { endlessProblem } from "./endless-problem";
import { issueMessage, noMember } from "./issue-message";
import { PropsError, type PropsProblem } from "./props-error";

const required = "is required: ";

/**
 * Parses props once, at the border: what comes out holds quantities instead of texts.
 * Checks between props run once each of these props is right by itself; all other problems are reported at once.
 *
 * @param path of the construct or site, for the error
 * @throws PropsError with every problem
 */
export function parseProps<Schema extends z.ZodType>(schema: Schema, path: string, input: unknown): z.output<Schema> {
  const endless = endlessProblem(input);
  if (endless) throw new PropsError(path, [{ path: dotted(endless.path), message: endless.message }]);
  const result = schema.safeParse(input, { error: issueMessage });
  if (result.success) return result.data;
  const found = result.error.issues.flatMap((issue) => problems(issue, [], input));
  throw new PropsError(path, found.filter(isFirst));
}

/** A token breaks several checks of one number with the same words. */
function isFirst({ path, message }: PropsProblem, i: number, all: readonly PropsProblem[]): boolean {
  return all.findIndex((other) => other.path === path && other.message === message) === i;
}

function problems(issue: z.core.$ZodIssue, above: readonly PropertyKey[], input: unknown): PropsProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const messages = issue.message.split("\n");
    return issue.keys.map((key, i) => ({ path: dotted([...path, key]), message: messages[i] ?? "unknown prop" }));
  }
  if (issue.code === "invalid_key") return issue.issues.flatMap((inner) => problems(inner, path, input));
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const value = valueAt(input, path);
    const meant = issue.errors.filter((issues) => !issues.some((inner) => isWrongType(inner, value)));
    if (meant.length === 1 && meant[0]) return meant[0].flatMap((inner) => problems(inner, path, input));
    if (issue.message === noMember)
      return [{ path: dotted(path), message: worded(union(meant.length > 0 ? meant : issue.errors), path, input) }];
  }
  return [{ path: dotted(path), message: worded(issue.message, path, input) }];
}

/** Does the issue say that the value is of quite another form than this member of the union? */
function isWrongType(issue: z.core.$ZodIssue, value: unknown): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_value") return issue.values.every((allowed) => typeof allowed !== typeof value);
  return issue.code === "invalid_type" || (issue.code === "custom" && issue.params?.wrongType === true);
}

function union(members: readonly (readonly z.core.$ZodIssue[])[]): string {
  const messages = members.map((issues) => issues[0]?.message ?? noMember);
  if (!messages.every((message) => message.startsWith(required))) return messages.join("; or it ");
  return `${required}${messages.map((message) => message.slice(required.length)).join("; or ")}`;
}

/** Tells a prop that is undefined from one that is missing. */
function worded(message: string, path: readonly PropertyKey[], input: unknown): string {
  if (!message.startsWith(required)) return message;
  const key = path.at(-1);
  const parent = valueAt(input, path.slice(0, -1));
  if (key === undefined || typeof parent !== "object" || parent === null || !Object.hasOwn(parent, key)) return message;
  return `must not be undefined: ${message.slice(required.length)}, or leave an optional prop out`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Readonly<Record<PropertyKey, unknown>>)[step], input);
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${String(step)}`)).join("");
}
