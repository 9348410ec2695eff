import { closest } from "../../constructs/props/problems/closest";

/** The end of an error on a word that nobody knows: what was probably meant, or else what to do. */
export function suggestion(word: string, known: readonly string[], otherwise: string): string {
  const found = closest(word, known);
  return found === undefined ? otherwise : `did you mean ${found}?`;
}
