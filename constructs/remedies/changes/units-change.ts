import type { NodeDesign } from "../../studies/snapshot/node-design";
import type { UnitsVariation } from "../../variations/variation";
import { type Data, isData, type Path, valueAt, withValueAt } from "./at-path";
import type { Changed } from "./change";
import { nameOf } from "./part-name";
import { renamedDevice, wiredLike } from "./wiring";

/** So many units more, each with its wiring. */
export function moreUnits(design: NodeDesign, path: Path, variation: UnitsVariation, steps: number): Changed | undefined {
  const { device, single = false } = variation;
  const units =
    valueAt(design, path) ?? (single && isData(valueAt(design, path.slice(0, -1))) ? ({ count: 1, duty: 1 } satisfies Data) : undefined);
  if (!isData(units) || typeof units.count !== "number") return undefined;
  const count = units.count + steps;
  const counted = withValueAt(design, path, { ...units, count });
  const renamed = single && units.count === 1 && device !== undefined ? new Map([[device, `${device}-1`]]) : new Map<string, string>();
  const named = [...renamed].reduce((whole, [from, to]) => renamedDevice(whole, from, to), counted);
  return {
    design: device === undefined ? named : hung(named, device, units.count, count),
    text: `${count} ${variation.what.replace("{name}", nameOf(design, path) ?? "")}s instead of ${units.count}`,
    confirm: [],
    restate: [],
    renamed,
  };
}

/** Each hangs where the last of its kind does. */
function hung(design: NodeDesign, device: string, from: number, to: number): NodeDesign {
  let wired = design;
  for (let n = from + 1; n <= to; n++) wired = wiredLike(wired, `${device}-${n - 1}`, `${device}-${n}`);
  return wired;
}
