import type { NodeDesign } from "../../studies/snapshot/node-design";
import { type Data, isData, listed, placesOf, valueAt } from "./at-path";

/**
 * Names of what the electricity passes on its way to these parts, and of the parts themselves: from a device to its circuits, their boards, what those hang on, and
 * the feeds.
 */
export function onTheWayTo(design: NodeDesign, names: readonly string[]): ReadonlySet<string> {
  const suppliers = suppliersIn(design);
  const found = new Set<string>();
  const next = names.flatMap((name) => [name, name.replace(/^feed-/, "")]);
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    next.push(...(suppliers.get(name) ?? []));
  }
  return found;
}

/** By the name of each part and device, what it hangs on: of what gensets stand in for, these too. */
function suppliersIn(design: NodeDesign): ReadonlyMap<string, readonly string[]> {
  const suppliers = new Map<string, string[]>();
  const add = (name: unknown, ...by: readonly unknown[]) =>
    suppliers.set(String(name), [...(suppliers.get(String(name)) ?? []), ...by.filter((one) => typeof one === "string")]);
  for (const list of ["boards", "rectifierPlants", "ups", "batteryInverters", "staticTransferSwitches", "batteries", "gensets"]) {
    for (const place of placesOf(design, `power.${list}[]`)) {
      const part = valueAt(design, place) as Data;
      add(
        part.name,
        ...listed(part.feeds),
        ...listed(part.boards),
        part.from,
        part.on,
        ...[part.input, ...listed(part.inputs)].map(fromOf),
      );
      if (list === "gensets") for (const relieved of [...listed(part.feeds), ...listed(part.boards)]) add(relieved, part.name);
      for (const circuit of listed(part.circuits)) {
        if (!isData(circuit)) continue;
        add(circuit.name, part.name);
        for (const served of listed(circuit.serves)) add(isData(served) ? served.device : served, circuit.name);
      }
    }
  }
  return suppliers;
}

function fromOf(input: unknown): unknown {
  return isData(input) ? input.from : undefined;
}
