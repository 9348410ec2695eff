import type { Data, Path } from "../props/problems/path";
import { isData, listed, valueAt, withValueAt } from "./at-path";

/** A design with or without power. */
interface Powered {
  readonly power?: unknown;
}

/** A design in which a device is wired, with the new circuits, each with the circuit that it copies. */
interface Wired<Design> {
  readonly design: Design;
  readonly copies: ReadonlyMap<string, string>;
}

/**
 * Wires a device like another of its kind, on each of its circuits: in the same `serves` if the circuit serves other devices too, else on a copy of the circuit. A design
 * without power stays as it is.
 */
export function wiredLike<Design extends Powered>(design: Design, like: string, added: string): Wired<Design> {
  const none: Wired<Design> = { design, copies: new Map() };
  return circuitLists(design).reduce((whole, lists) => hungIn(whole, lists, like, added), none);
}

function hungIn<Design>(wired: Wired<Design>, lists: Path, like: string, added: string): Wired<Design> {
  const circuits = listAt(wired.design, lists);
  return circuits.reduce<Wired<Design>>(({ design, copies }, circuit, i) => {
    const serves = servedBy(circuit);
    const entries = serves.filter((served) => deviceOf(served) === like);
    if (entries.length === 0) return { design, copies };
    const more = entries.map((served) => renamed(served, added));
    if (serves.length > entries.length) return { design: withValueAt(design, [...lists, i, "serves"], [...serves, ...more]), copies };
    const name = copyName(design, String(circuit.name), added);
    return {
      design: withValueAt(design, lists, [...listAt(design, lists), { ...circuit, name, serves: more }]),
      copies: new Map([...copies, [name, String(circuit.name)]]),
    };
  }, wired);
}

/** Renames a device wherever circuits serve it or telemetry watches it. */
export function renamedDevice<Design extends Powered & { readonly telemetry?: unknown }>(design: Design, from: string, to: string): Design {
  const served = circuitLists(design).flatMap((lists) => listAt(design, lists).map((_, i): Path => [...lists, i, "serves"]));
  const wired = served.reduce((whole, path) => {
    const serves = valueAt(whole, path) as readonly unknown[];
    return serves.some((one) => deviceOf(one) === from)
      ? withValueAt(
          whole,
          path,
          serves.map((one) => (deviceOf(one) === from ? renamed(one, to) : one)),
        )
      : whole;
  }, design);
  const targets = valueAt(wired, ["telemetry", "targets"]);
  if (!isData(targets) || !Object.hasOwn(targets, from)) return wired;
  const entries = Object.entries(targets).map(([name, target]) => [name === from ? to : name, target]);
  return withValueAt(wired, ["telemetry", "targets"], Object.fromEntries(entries));
}

function circuitLists({ power }: Powered): readonly Path[] {
  return Object.entries(isData(power) ? power : {}).flatMap(([list, parts]) =>
    listed(parts).flatMap((part, i): Path[] => (isData(part) && Array.isArray(part.circuits) ? [["power", list, i, "circuits"]] : [])),
  );
}

function listAt(design: unknown, lists: Path): readonly Data[] {
  return valueAt(design, lists) as readonly Data[];
}

function servedBy({ serves }: Data): readonly unknown[] {
  return listed(serves);
}

function deviceOf(served: unknown): unknown {
  return isData(served) ? served.device : served;
}

function renamed(served: unknown, device: string): unknown {
  return isData(served) ? { ...served, device } : device;
}

/** Names the copy of a circuit: `fans-3` becomes `fans-4`, and `fans` gets the number of its device. A name that is taken gets a further number. */
function copyName(design: unknown, circuit: string, device: string): string {
  const taken = namesIn(design);
  const [, number = ""] = /(\d+)$/.exec(device) ?? [];
  const wanted = /\d+$/.test(circuit) ? circuit.replace(/\d+$/, number) : `${circuit}-${number}`;
  let name = wanted;
  for (let n = 2; taken.has(name) || name === device; n++) name = `${wanted}-${n}`;
  return name;
}

/** Lists the names of the parts of all modules, and of their circuits. */
function namesIn(design: unknown): ReadonlySet<unknown> {
  const lists = Object.values(design as object).flatMap((module) => (isData(module) ? Object.values(module).flatMap(listed) : []));
  const parts = lists.flatMap((part) => (isData(part) ? [part, part.circuit, ...listed(part.circuits)] : []));
  return new Set(parts.flatMap((part) => (isData(part) ? [part.name] : [])));
}
