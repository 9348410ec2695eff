import { distance } from "fastest-levenshtein";
import { nameList } from "./name-list";

/** Returns the known word that was probably meant, by its beginning or a few letters; otherwise undefined. */
export function closest(word: string, known: readonly string[]): string | undefined {
  const given = word.toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, edits: edits(given, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= mostEdits(Math.min(given.length, candidate.length)))
    .sort((one, other) => one.edits - other.edits);
  return ranked[0]?.candidate;
}

function mostEdits(letters: number): number {
  return letters <= 2 ? 0 : Math.ceil(letters * 0.4);
}

/** Counts edits. An abbreviation of three letters or more counts as one. */
function edits(given: string, candidate: string): number {
  const [short, long] = given.length < candidate.length ? [given, candidate] : [candidate, given];
  if (short.length >= 3 && long.startsWith(short)) return 1;
  const least = long.length - short.length; // the least number of edits; a text may be as long as a file
  return least > mostEdits(short.length) ? least : distance(given, candidate);
}

/** Returns the remedy for an unknown name: the existing names, or what to add when there is none. */
export function useOneOf(names: readonly string[], otherwise: string): string {
  return names.length === 0 ? otherwise : `use one of ${nameList(names)}`;
}
