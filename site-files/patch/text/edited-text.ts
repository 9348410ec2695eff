import { isDeepStrictEqual } from "node:util";
import { isData, valueAt } from "../../../constructs/changes/at-path";
import { type Edit, editsBetween } from "../../../constructs/changes/edits";
import { layoutOf } from "./layout";
import { withKeyRenamed, withoutKey } from "./remove-key";
import { withValue } from "./set-value";

/** A renamed key, whose value stays. */
interface Renaming {
  readonly from: Edit;
  readonly to: Edit;
}

/**
 * Returns a YAML or JSON text with other values and nothing else changed: comments, order of keys, quotes, indentation and line endings
 * stay, and new values come at the end of their map or list.
 *
 * @param before value of the text
 * @param after value of the new text
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

/** Finds keys that are removed while another key of the same map gets their value. */
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
