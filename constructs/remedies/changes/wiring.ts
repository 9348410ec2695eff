import { type Data, isData, type Path, placesOf, valueAt, withValueAt } from "./at-path";

/** A design with power, or without. */
interface Powered {
  readonly power?: unknown;
}

/**
 * Hangs a device where another of its kind hangs, on each of its circuits: in the same `serves` where that serves others too, else on a copy of the circuit. A design
 * without power stays as it is.
 */
export function wiredLike<Design extends Powered>(design: Design, like: string, added: string): Design {
  return placesOf(design.power, "**.circuits").reduce((whole, lists) => hungIn(whole, ["power", ...lists], like, added), design);
}

function hungIn<Design>(design: Design, lists: Path, like: string, added: string): Design {
  const circuits = valueAt(design, lists) as readonly Data[];
  return circuits.reduce((whole, circuit, i) => {
    const serves = servedBy(circuit);
    const entries = serves.filter((served) => deviceOf(served) === like);
    if (entries.length === 0) return whole;
    const more = entries.map((served) => renamed(served, added));
    if (serves.some((served) => deviceOf(served) !== like)) return withValueAt(whole, [...lists, i, "serves"], [...serves, ...more]);
    const present = valueAt(whole, lists) as readonly Data[];
    return withValueAt(whole, lists, [...present, { ...circuit, name: copyName(whole, String(circuit.name), added), serves: more }]);
  }, design);
}

/** Gives a device another name wherever circuits serve it or telemetry watches it. */
export function renamedDevice<Design extends Powered & { readonly telemetry?: unknown }>(design: Design, from: string, to: string): Design {
  const served = placesOf(design.power, "**.circuits").flatMap((lists) =>
    (valueAt(design.power, lists) as readonly Data[]).map((_, i): Path => ["power", ...lists, i, "serves"]),
  );
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

function servedBy({ serves }: Data): readonly unknown[] {
  return Array.isArray(serves) ? serves : [];
}

function deviceOf(served: unknown): unknown {
  return isData(served) ? served.device : served;
}

function renamed(served: unknown, device: string): unknown {
  return isData(served) ? { ...served, device } : device;
}

/** `fans-3` is copied as `fans-4`, and `fans` by the name of what hangs on it; a name that is taken gets a number. */
function copyName(design: unknown, circuit: string, device: string): string {
  const taken = new Set(placesOf(valueAt(design, ["power"]), "**.circuits").flatMap((lists) => namesAt(design, lists)));
  const [, number = ""] = /(\d+)$/.exec(device) ?? [];
  const wanted = /\d+$/.test(circuit) ? circuit.replace(/\d+$/, number) : `${circuit}-${number}`;
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}-${n}`;
  return name;
}

function namesAt(design: unknown, lists: Path): readonly unknown[] {
  return (valueAt(design, ["power", ...lists]) as readonly Data[]).map(({ name }) => name);
}
