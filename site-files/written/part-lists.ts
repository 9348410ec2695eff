import { type Written, type WrittenMap, writtenValue } from "./written";

/** The prop by which the parts of a list differ, by the prop in which the list stands: such a list is laid over the design's part by part. */
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

/** Lists whose parts have a count of their own, which is theirs and makes no parts. */
export const listsWithOwnCount: ReadonlySet<string> = new Set(["ports", "devices", "gensets", "accelerators"]);

/** Where units stand that another count than that of a list makes: of cooling, of gensets, of rear doors. */
export const units = "units";

/** Most parts that one count makes: beyond it a count is a slip of the pen. Our own bound. */
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

/** Maps whose keys anybody chooses: a key in them is no directive, and no prop that names a part. */
export const freeMaps: ReadonlySet<string> = new Set(["environment", "files", "scratch", "targets", "parameters", "placed"]);

/** The name of a part, by the list in which it stands; undefined where it says none. */
export function listedName(part: Written, list: string): string | undefined {
  const prop = partLists[list];
  const value = part.kind === "map" && prop !== undefined ? writtenValue(part, prop) : undefined;
  return typeof value === "string" ? value : undefined;
}

/** Parts of a list that have one name, each with the one before it. */
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

/** Does the part stand for several? */
export function isCounted(part: Written, list: string): part is WrittenMap {
  return part.kind === "map" && part.entries.has("count") && !listsWithOwnCount.has(list);
}

/** The name of one that a count makes: `rack-3`, of `pdu-a{n}` `pdu-a3`. */
export function madeName(plain: string, n: number): string {
  return plain.includes("{n}") ? plain.replaceAll("{n}", `${n}`) : `${plain}-${n}`;
}

/** Which one a name is of those that a counted part could make; undefined when it is none. */
export function numberIn(name: string, plain: string): number | undefined {
  const numbers = [...name.matchAll(/[1-9]\d{0,5}/g)].map(([digits]) => Number(digits));
  return numbers.find((n) => madeName(plain, n) === name);
}
