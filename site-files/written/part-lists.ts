import { type Written, type WrittenMap, writtenValue } from "./written";

/** The prop that distinguishes the parts of a list, by the prop of the list: such a list is merged with the design's part by part. */
export const partLists: Readonly<Record<string, string>> = {
  racks: "name",
  hosts: "name",
  disks: "name",
  accelerators: "name",
  airInletDerating: "name",
  optics: "name",
  switches: "name",
  ports: "name",
  devices: "name",
  pressureDrops: "name",
  rearDoors: "rack",
  envelope: "name",
  leakSensors: "name",
  feeds: "name",
  boards: "name",
  circuits: "name",
  banks: "name",
  rectifierPlants: "name",
  ups: "name",
  batteryInverters: "name",
  staticTransferSwitches: "name",
  batteries: "name",
  gensets: "name",
  photovoltaics: "name",
  places: "name",
  links: "name",
  products: "name",
  antennas: "name",
  receivers: "name",
  workloads: "name",
};

/** Lists whose parts have a `count` of their own, which makes no parts. */
export const listsWithOwnCount: ReadonlySet<string> = new Set(["ports", "devices", "gensets", "accelerators"]);

/** The list name of units that the count of another prop makes: of cooling, of gensets, of rear doors. */
export const units = "units";

/** Most parts that one count makes: a larger count is a typing error. Our own bound. */
export const mostOfOne = 2000;

/** Lists whose parts are devices, which circuits serve and telemetry watches. */
export const deviceLists: ReadonlySet<string> = new Set([
  units,
  "racks",
  "hosts",
  "leakSensors",
  "ups",
  "rectifierPlants",
  "batteryInverters",
  "staticTransferSwitches",
  "batteries",
  "antennas",
  "receivers",
]);

/** Maps with free keys: a key in them is no directive, and no prop that names a part. */
export const freeMaps: ReadonlySet<string> = new Set(["environment", "files", "scratch", "targets", "parameters", "placed"]);

/** Returns the name of a part, by its list; undefined without one. */
export function listedName(part: Written, list: string): string | undefined {
  const prop = partLists[list];
  const value = part.kind === "map" && prop !== undefined ? writtenValue(part, prop) : undefined;
  return typeof value === "string" ? value : undefined;
}

/** Returns parts of a list with an equal name, each with the one before it. */
export function sameNamed(
  parts: readonly Written[],
  list: string,
): readonly { readonly name: string; readonly part: Written; readonly other: Written }[] {
  const last = new Map<string, Written>();
  return parts.flatMap((part) => {
    const name = listedName(part, list);
    if (name === undefined) return [];
    const other = last.get(name);
    last.set(name, part);
    return other ? [{ name, part, other }] : [];
  });
}

export function isCounted(part: Written, list: string): part is WrittenMap {
  return part.kind === "map" && part.entries.has("count") && !listsWithOwnCount.has(list);
}

/** Returns the name of one part of a count: `rack-3`, or `pdu-a3` from `pdu-a{n}`. */
export function madeName(plain: string, n: number): string {
  return plain.includes("{n}") ? plain.replaceAll("{n}", `${n}`) : `${plain}-${n}`;
}

/** Returns the number of a name that a counted part could make; undefined otherwise. */
export function numberIn(name: string, plain: string): number | undefined {
  const numbers = [...name.matchAll(/[1-9]\d{0,5}/g)].map(([digits]) => Number(digits));
  return numbers.find((n) => madeName(plain, n) === name);
}
