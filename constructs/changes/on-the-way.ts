import type { Data, Path } from "../props/problems/path";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { isData, listed, placesOf, valueAt } from "./at-path";
import { nameOf } from "./part-name";

/**
 * Lists the names of parts and of everything that feeds them: from a device to its circuits, their boards, what feeds those, and
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

/** Props that hold a breaker: of a feed, of the entry of a board, and of other parts such as a circuit. */
const breakerProps = ["main", "incomer", "breaker"];

/**
 * Lists the next breakers behind a breaker, towards the devices. A maker's table states up to which current the breaker behind trips alone.
 *
 * @param breaker the path of its props
 */
export function breakersBehind(design: NodeDesign, breaker: Path): readonly Path[] {
  const owner = nameOf(design, breaker);
  if (owner === undefined) return [];
  const all = breakerProps.flatMap((prop) => placesOf(design, `power.**.${prop}`)).filter((place) => isData(valueAt(design, place)));
  const incomer = all.find((place) => place.at(-1) === "incomer" && nameOf(design, place) === owner);
  if (incomer && breaker.at(-1) !== "incomer") return [incomer];
  const suppliers = [...suppliersIn(design)];
  const found = new Set<string>();
  const next = [owner];
  const behind: Path[] = [];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    for (const [supplied, by] of suppliers) {
      if (!by.includes(name) || found.has(supplied)) continue;
      found.add(supplied);
      const own = all.filter((place) => nameOf(design, place) === supplied);
      if (own.length > 0) behind.push(...own);
      else next.push(supplied);
    }
  }
  return behind;
}

/** Lists what feeds each part and device, by name, including the gensets that back it up. */
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
