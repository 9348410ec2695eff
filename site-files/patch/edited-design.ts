import { isData, valueAt } from "../../constructs/changes/at-path";
import { type Edit, withEdits } from "../../constructs/changes/edits";
import { PropsError } from "../../constructs/props";
import { shownPath } from "../../constructs/props/yaml/positioned-yaml";
import type { NodeDesign } from "../../constructs/studies/snapshot/node-design";

/**
 * Returns the design that edits make from another.
 *
 * @param file that describes it, for the error
 * @throws PropsError for edits of another design, whose paths it does not have
 */
export function editedDesign(design: NodeDesign, edits: readonly Edit[], file: string): NodeDesign {
  return edits.reduce((whole, edit) => {
    const holder = valueAt(whole, edit.path.slice(0, -1));
    const step = edit.path.at(-1);
    const isPlace = Array.isArray(holder) ? typeof step === "number" && step <= holder.length : isData(holder) && typeof step === "string";
    if (isPlace) return withEdits(whole, [edit]);
    throw new PropsError(file, [
      {
        path: shownPath(edit.path),
        message: "must be a path of the changed design but the file does not have it: read and judge the file again",
      },
    ]);
  }, design);
}
