import type { z } from "zod";
import { secretInText } from "./secret-text";

/**
 * Checks descriptions of containers in `.superRefine`: a refused text that looks like a secret is not repeated. A token in the place of a
 * number would otherwise be in the log. Use it with `{ when: () => true }`, as it must see the problems of other checks.
 */
export function repeatNoSecret(_parsed: unknown, { issues }: { readonly issues: readonly z.core.$ZodRawIssue[] }): void {
  for (const issue of issues) {
    for (const inner of Array.isArray(issue.errors) ? (issue.errors as readonly (readonly z.core.$ZodRawIssue[])[]) : [])
      repeatNoSecret(_parsed, { issues: inner });
    const why = repeatedTexts(issue)
      .map((text) => secretInText(text))
      .find((secret) => secret !== undefined);
    if (why === undefined) continue;
    Object.assign(issue, { message: `is of another kind than is asked for, and is not repeated because ${why}: give what the prop takes` });
  }
}

/** Returns the quoted texts in the words of a check; where an issue has no words yet, the given value. */
function repeatedTexts({ input, message }: z.core.$ZodRawIssue): readonly string[] {
  if (typeof message === "string") return [...message.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text);
  return typeof input === "string" ? [input] : [];
}
