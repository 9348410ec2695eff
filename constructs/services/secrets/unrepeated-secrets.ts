import type { z } from "zod";
import { secretInText } from "./secret-text";

/**
 * Check for `.superRefine` on what describes containers: a text that is refused, wherever it stands, is not repeated where it looks like a secret. A token that slipped into
 * the place of a number would else stand in the log of whoever judges the site. Give it `{ when: () => true }`, for it has to see what other checks refused.
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

/** What the words of a check have between quotation marks; where an issue has no words yet, what was given. */
function repeatedTexts({ input, message }: z.core.$ZodRawIssue): readonly string[] {
  if (typeof message === "string") return [...message.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text);
  return typeof input === "string" ? [input] : [];
}
