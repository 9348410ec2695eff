import { isDeepStrictEqual } from "node:util";
import type { Edit } from "../../constructs/changes/edits";
import type { Path } from "../../constructs/props/problems/path";
import { plainValue, type Written } from "../written/written";

/** The prop of a circuit with its devices: a name there may mean several devices. */
const served = "serves";

/** Whether an edit changes the devices of a circuit. */
export function isOfServed({ path, value }: Edit): boolean {
  return path.at(-1) === served || (path.at(-2) === served && typeof value === "string");
}

/** Returns the lists of devices that change, each once. */
export function servedLists(edits: readonly Edit[]): readonly Path[] {
  const paths = edits.map(({ path }) => path.slice(0, path.lastIndexOf(served) + 1));
  return paths.filter((path, i) => paths.findIndex((other) => isDeepStrictEqual(other, path)) === i);
}

/**
 * Returns a list that feeds the wanted devices: a written item stays if all its devices are wanted.
 *
 * @param list as written, where a name may mean several
 * @param items meaning of each
 */
export function servedAgain(list: readonly unknown[], items: readonly Written[], wanted: readonly unknown[]): readonly unknown[] {
  const missing = [...wanted];
  const take = (one: unknown) => {
    const at = missing.findIndex((other) => isDeepStrictEqual(other, one));
    return at >= 0 && missing.splice(at, 1).length > 0;
  };
  const kept = list.flatMap((entry, i) => {
    const meant = items.filter(({ origin }) => origin.path.at(-1) === i).map(plainValue);
    const left = meant.filter(take);
    return left.length === meant.length ? [entry] : left;
  });
  return [...kept, ...missing];
}
