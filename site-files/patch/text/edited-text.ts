import { isDeepStrictEqual } from "node:util";
import { isData, valueAt } from "../../../constructs/changes/at-path";
import { type Edit, editsBetween } from "../../../constructs/changes/edits";
import { layoutOf } from "./layout";
import { withKeyRenamed, withoutKey } from "./remove-key";
import { withValue } from "./set-value";

/** One key in the place of another, with the value as it was. */
interface Renaming {
  readonly from: Edit;
  readonly to: Edit;
}

/**
 * A YAML or JSON text that says other values, where nothing else is changed: comments, the order of keys, quotes, indentation and ends of lines stay, what is new stands
 * at the end of its map or list.
 *
 * @param before what the text says
 * @param after what it is to say
 */
export function editedText(text: string, file: string, before: unknown, after: unknown): string {
  const edits = editsBetween(before, after);
  const renamings = renamingsIn(edits, before);
  const others = edits.filter((edit) => !renamings.some(({ from, to }) => edit === from || edit === to));
  const layout = layoutOf(text, file);
  const isSet = ({ value }: Edit) => value !== undefined;
  const renamed = renamings.reduce((whole, { from, to }) => withKeyRenamed(whole, from.path, String(to.path.at(-1)), layout), text);
  const set = others.filter(isSet).reduce((whole, { path, value }) => withValue(whole, path, value, layout), renamed);
  return others.filter((edit) => !isSet(edit)).reduce((whole, { path }) => withoutKey(whole, path, layout), set);
}

/** A key that goes, and another of the same map that comes with its value. */
function renamingsIn(edits: readonly Edit[], before: unknown): readonly Renaming[] {
  const taken = new Set<Edit>();
  return edits.flatMap((from) => {
    const above = from.path.slice(0, -1);
    if (from.value !== undefined || !isData(valueAt(before, above))) return [];
    const value = valueAt(before, from.path);
    const to = edits.find(
      (edit) =>
        !taken.has(edit) &&
        edit.path.length === from.path.length &&
        isDeepStrictEqual(edit.path.slice(0, -1), above) &&
        valueAt(before, edit.path) === undefined &&
        isDeepStrictEqual(edit.value, value),
    );
    if (to === undefined) return [];
    taken.add(to);
    return [{ from, to }];
  });
}
