import { z } from "zod";
import { shownValue } from "./issue-message";

/** Of any script. */
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * Schema of a text that people read, such as a reason or an owner. One without a letter and a digit says nothing, as one of spaces alone or of characters that nobody sees.
 *
 * @param remedy what to write, as `write why the rule may be broken`
 */
export function wordsSchema(remedy: string) {
  return z.string().regex(letterOrDigit, {
    error: ({ input }) =>
      typeof input === "string" && input.trim() !== ""
        ? `must have a letter or a digit but is ${shownValue(input)}: ${remedy}`
        : `must not be empty: ${remedy}`,
  });
}
