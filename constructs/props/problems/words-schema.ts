import { z } from "zod";
import { shownText } from "../../units/shown-text";
import { codeOf } from "./visible-text";

/** A visible letter or digit of any script; some letters, such as the fillers of Hangul, are invisible. */
const letterOrDigit = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Returns the schema of a text for people, such as a reason or an owner. It must have a visible letter or digit.
 *
 * @param remedy what to write, such as `write why the rule may be broken`
 */
export function wordsSchema(remedy: string) {
  return z.string().regex(letterOrDigit, {
    error: ({ input }) =>
      typeof input === "string" && input.trim() !== ""
        ? `must have a letter or a digit but is "${shownText(input.replace(unseen, codeOf))}": ${remedy}`
        : `must not be empty: ${remedy}`,
  });
}
