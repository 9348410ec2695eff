import { closest } from "../../constructs/props/problems/closest";

/** Returns the end of an error on an unknown word: the probable meaning, or what to do. */
export function suggestion(word: string, known: readonly string[], otherwise: string): string {
  const found = closest(word, known);
  return found === undefined ? otherwise : `did you mean ${found}?`;
}
