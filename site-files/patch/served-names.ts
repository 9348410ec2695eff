import { isDeepStrictEqual } from "node:util";
import type { Edit } from "../../constructs/changes/edits";
import type { Path } from "../../constructs/props/problems/path";
import { plainValue, type Written } from "../written/written";

/** The prop of a circuit that lists what it serves: a name there may stand for several devices. */
const served = "serves";

/** Does it change which devices a circuit serves? */
export function isOfServed({ path, value }: Edit): boolean {
  return path.at(-1) === served || (path.at(-2) === served && typeof value === "string");
}

/** The lists of devices that change, each once. */
export function servedLists(edits: readonly Edit[]): readonly Path[] {
  const paths = edits.map(({ path }) => path.slice(0, path.lastIndexOf(served) + 1));
  return paths.filter((path, i) => paths.findIndex((other) => isDeepStrictEqual(other, path)) === i);
}

/**
 * A list as it is to be written so that it serves what is wanted: what is written there stays as far as all that it stands for is wanted.
 *
 * @param list as it is written, where a name may stand for several
 * @param items what each of them stands for
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
