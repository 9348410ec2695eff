import { isDeepStrictEqual } from "node:util";
import { isData } from "../../constructs/changes/at-path";
import { compact } from "../../constructs/plain/compact";
import { mapValues } from "../../constructs/plain/map-values";

/** Lists whose order has no meaning: circuits, and the devices of a circuit. */
const unordered: ReadonlySet<string> = new Set(["circuits", "serves"]);

/** Whether two designs are equal, except for the order of circuits and of the devices that each feeds. */
export function isSameDesign(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, inOrderOf(one, other));
}

/** Returns a design with its circuits, and their devices, in the order of another as far as that has them. */
export function inOrderOf(model: unknown, design: unknown, at = ""): unknown {
  if (Array.isArray(model) && Array.isArray(design)) {
    const ordered = unordered.has(at) ? ordinate(model, design) : design;
    return ordered.map((item: unknown, i) => inOrderOf(model[i], item, at));
  }
  if (!isData(model) || !isData(design)) return design;
  return mapValues(design, (inner, key) => inOrderOf(model[key], inner, key));
}

/** Orders items like the model. An item that the model lacks keeps its index where that is free, and else comes last. */
function ordinate(model: readonly unknown[], items: readonly unknown[]): readonly unknown[] {
  const left = new Set(items.keys());
  const take = (i: number | undefined) => (i === undefined || !left.delete(i) ? undefined : i);
  const found = model.map((one) => take([...left].find((i) => nameOf(items[i]) === nameOf(one))));
  const places = found.map((i, place) => i ?? take(left.has(place) ? place : undefined));
  return [...compact(places), ...left].map((i) => items[i]);
}

/** Returns the name of a circuit, or of a device on one. */
function nameOf(item: unknown): unknown {
  return isData(item) ? (item.name ?? item.device) : item;
}
