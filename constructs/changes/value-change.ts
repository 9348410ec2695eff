import type { Path } from "../props/problems/path";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { isData, valueAt, withValueAt } from "./at-path";
import { type Changed, nothingElse } from "./change";
import { called } from "./part-name";
import type { ValueVariation } from "./variations/variation";

export function changedValue(design: NodeDesign, path: Path, { what, next }: ValueVariation, steps: number): Changed | undefined {
  const holder = valueAt(design, path.slice(0, -1));
  if (!isData(holder)) return undefined;
  const before = valueAt(design, path);
  const after = next(before, steps, holder);
  if (after === undefined) return undefined;
  return {
    ...nothingElse,
    design: withValueAt(design, path, after),
    text: `${called(what, design, [path])}: ${String(after)} instead of ${String(before ?? holder.count)}`,
  };
}
