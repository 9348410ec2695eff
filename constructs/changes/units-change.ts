import type { Data, Path } from "../props/problems/path";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { isData, valueAt, withValueAt } from "./at-path";
import { type Changed, type Names, nothingElse } from "./change";
import { called, nameOf } from "./part-name";
import type { UnitsVariation } from "./variations/variation";
import { renamedDevice, wiredLike } from "./wiring";

/** Adds a number of units, each with its wiring. */
export function moreUnits(design: NodeDesign, path: Path, variation: UnitsVariation, steps: number): Changed | undefined {
  const { device, single = false, what } = variation;
  const units =
    valueAt(design, path) ?? (single && isData(valueAt(design, path.slice(0, -1))) ? ({ count: 1, duty: 1 } satisfies Data) : undefined);
  if (!isData(units) || typeof units.count !== "number") return undefined;
  const count = units.count + steps;
  const counted = withValueAt(design, path, { ...units, count });
  const name = nameOf(design, path) ?? "";
  const renamed = single && units.count === 1 && device !== undefined ? new Map([[device, `${device}-1`]]) : new Map<string, string>();
  const named = [...renamed].reduce((whole, [from, to]) => renamedDevice(whole, from, to), counted);
  return {
    ...nothingElse,
    ...added(named, device ?? name, units.count, count),
    renamed,
    text: `${count} ${called(what, design, [path])} instead of ${units.count}`,
  };
}

/** Adds units to the circuits that feed the last unit of their kind. A unit without a circuit, such as a genset, is only counted. */
function added(design: NodeDesign, device: string, from: number, to: number): Pick<Names, "copies"> & { readonly design: NodeDesign } {
  let wired = design;
  const copies = new Map<string, string>();
  for (let n = from + 1; n <= to; n++) {
    const [last, next] = [`${device}-${n - 1}`, `${device}-${n}`];
    const one = wiredLike(wired, last, next);
    wired = one.design;
    copies.set(next, last);
    for (const [circuit, like] of one.copies) copies.set(circuit, like);
  }
  return { design: wired, copies };
}
