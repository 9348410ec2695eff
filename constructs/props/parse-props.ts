import type { z } from "zod";
import { defined } from "../plain/defined";
import { keyBy } from "../plain/key-by";
import { issueMessage, noMember } from "./problems/issue-message";
import type { ObjectsContext, ParsedObjects } from "./problems/parsed-objects";
import { pathText } from "./problems/path-text";
import { plainDataProblem } from "./problems/plain-data-problem";
import { problemCount } from "./problems/problem-count";
import { PropsError, type PropsProblem } from "./problems/props-error";
import { meantMembers, propsValueAt } from "./problems/union-members";

const required = "is required: ";

/**
 * Parses props once, so that quantities replace texts. Checks between props run only when each of these props is valid; all other problems
 * are reported together.
 *
 * @param path of the construct or site, for the error
 * @param objects that are parsed already. @default none
 * @throws PropsError with every problem; for a list with very many, the first ones and the number of the others
 */
export function parseProps<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  input: unknown,
  objects?: ParsedObjects,
): z.output<Schema> {
  const odd = plainDataProblem(input, objects);
  if (odd) throw new PropsError(path, [{ path: pathText(odd.path), message: odd.message }]);
  const context: z.core.ParseContext<z.core.$ZodIssue> & ObjectsContext = { error: issueMessage, ...defined({ objects }) };
  const result = schema.safeParse(input, context);
  if (result.success) return result.data;
  const found = result.error.issues.flatMap((issue) => problems(issue, [], input));
  throw new PropsError(path, distinct(found));
}

/** Removes equal problems: a token breaks several checks of one number with the same words. */
function distinct(problems: readonly PropsProblem[]): PropsProblem[] {
  return [...keyBy(problems, (problem) => `${problem.path}: ${problem.message}`).values()];
}

function problems(issue: z.core.$ZodIssue, above: readonly PropertyKey[], input: unknown): PropsProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const messages = issue.message.split("\n");
    return issue.keys.map((key, i) => ({ path: pathText([...path, key]), message: messages[i] ?? "unknown prop" }));
  }
  if (issue.code === "invalid_key") return issue.issues.flatMap((inner) => problems(inner, path, input));
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const value = propsValueAt(input, path);
    const meant = meantMembers(issue.errors, value);
    if (meant.length === 1 && meant[0]) return meant[0].flatMap((inner) => problems(inner, path, input));
    if (issue.message === noMember)
      return [{ path: pathText(path), message: worded(union(meant.length > 0 ? meant : issue.errors), path, input) }];
  }
  const count = issue.code === "custom" ? problemCount(issue, undefined) : 1;
  return [{ path: pathText(path), message: worded(issue.message, path, input), ...(count > 1 && { count }) }];
}

function union(members: readonly (readonly z.core.$ZodIssue[])[]): string {
  const messages = members.map((issues) => issues[0]?.message ?? noMember);
  if (!messages.every((message) => message.startsWith(required))) return messages.join("; or it ");
  return `${required}${messages.map((message) => message.slice(required.length)).join("; or ")}`;
}

/** Returns the message, which distinguishes an undefined prop from a missing one. */
function worded(message: string, path: readonly PropertyKey[], input: unknown): string {
  if (!message.startsWith(required)) return message;
  const key = path.at(-1);
  const parent = propsValueAt(input, path.slice(0, -1));
  if (key === undefined || typeof parent !== "object" || parent === null || !Object.hasOwn(parent, key)) return message;
  return `must not be undefined: ${message.slice(required.length)}, or leave an optional prop out`;
}
