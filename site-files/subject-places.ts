import { coolingProps } from "../constructs/facts/cooling/cooling";
import { pairName, sheddingNames } from "../constructs/orchestration/shedding.props";
import { isObject } from "../constructs/plain/is-object";
import type { Path } from "../constructs/props/problems/path";
import { remembered } from "../constructs/props/remembered";
import type { PositionedYaml } from "../constructs/props/yaml/positioned-yaml";
import { type FileLocation, tryFileWithin } from "../constructs/report/place";

/** Subjects with another name than their prop; the nearest prop in the file is shown. */
const stemsFrom: Readonly<Record<string, Path>> = {
  "cooling/coolant": ["cooling", "facilityLoop", "coolant"],
  "cooling/enclosure": ["cooling", "room", "enclosure"],
  "cooling/facility-pumps": ["cooling", "facilityLoop", "pumps"],
  "cooling/pads": ["cooling", coolingProps["dry-cooler"], "pads"],
  "cooling/secondary-pumps": ["cooling", "secondaryLoop", "pumps"],
  "cooling/trim-chillers": ["cooling", coolingProps["trim-chiller"]],
  "cooling/ride-through": ["site", "promises", "rideThrough"],
  "downlink/data": ["downlink", "storage"],
  "downlink/disk": ["compute", "disk"],
  "downlink/network-port": ["compute", "networkPort"],
  "downlink/contacts": ["site", "promises", "downlink"], // if the downlink does not state them
  "orchestration/message-broker": ["orchestration", "broker"],
  "orchestration/engine-gate": ["orchestration", "shedding"],
  "orchestration/load-shedder": ["orchestration", "shedding"],
  "orchestration/shedding": ["site", "promises", "shedding"], // if nothing at the site sheds
  "orchestration/telemetry-agent": ["telemetry"],
  "orchestration/telemetry-alerting": ["telemetry"],
  "orchestration/telemetry-modbus": ["telemetry", "exporters", "modbus"],
  "orchestration/telemetry-paging": ["telemetry", "paging"],
  "orchestration/telemetry-redfish": ["telemetry", "exporters", "redfish"],
  "orchestration/telemetry-snmp": ["telemetry", "exporters", "snmp"],
  "orchestration/telemetry-store": ["telemetry"],
  "orchestration/telemetry-uplink": ["telemetry", "uplink"],
  "telemetry/uplink/after": ["telemetry", "uplink"],
  "telemetry/uplink/up": ["telemetry", "uplink"],
  engines: ["dockerHost"],
  papers: ["site", "country"], // the country requires them
  "power/autonomy": ["site", "promises", "autonomy"],
  "power/year/on-batteries": ["site", "promises", "autonomy"],
  "power/feeds-without-genset": ["power", "feeds"],
};

/**
 * Returns the locations in a site file of the subjects of findings: modules, parts such as `cooling/dry-coolers`, named things such as `compute/rack-1`, and loads
 * at their circuits, such as `power/rack-1/rack-1-a`.
 */
export function subjectPlaces({ value, placeOf }: PositionedYaml): Readonly<Record<string, FileLocation>> {
  const places: Record<string, FileLocation> = {};
  const fileOf = remembered(tryFileWithin);
  const note = (subject: string, path: Path) => {
    const [, named = "", line, column] = /^(.*):(\d+):(\d+)$/s.exec(placeOf(path)) ?? [];
    const file = fileOf(named);
    if (!Object.hasOwn(places, subject) && file !== undefined) places[subject] = { file, line: Number(line), column: Number(column) };
  };
  for (const [module, part] of entries(value)) {
    if (module === "name") continue;
    note(module, [module]);
    for (const [key] of entries(part)) note(`${module}/${kebab(key)}`, [module, key]);
    if (module === "telemetry") eachAsked(part, note);
    eachNamed(part, [module], (name, path, item) => {
      note(`${module}/${name}`, path);
      if (path[1] === "feeds") note(`${module}/feed-${name}`, path);
      if (path.at(-2) === "hosts") {
        note(`engines/${name}`, path);
        for (const program of Object.values(sheddingNames)) note(`orchestration/${pairName(program, name)}`, ["orchestration", "shedding"]);
      }
      for (const instance of replicas(item)) note(`${module}/${name}-${instance}`, path);
      for (const load of served(item)) for (const subject of [`${load}/${name}`, load]) note(`${module}/${subject}`, path);
    });
  }
  for (const [subject, path] of Object.entries(stemsFrom)) if (Object.hasOwn(places, String(path[0]))) note(subject, path);
  return places;
}

/** Notes devices that telemetry polls, and those that are parts of them. */
function eachAsked(telemetry: unknown, note: (subject: string, path: Path) => void): void {
  const [targets] = entries(telemetry).flatMap(([key, value]) => (key === "targets" ? [value] : []));
  for (const [device, target] of entries(targets)) {
    const path = ["telemetry", "targets", device];
    note(`telemetry/${device}`, path);
    const [parts] = entries(target).flatMap(([key, value]) => (key === "parts" ? [value] : []));
    for (const [part, name] of entries(parts)) note(`telemetry/${name}`, [...path, "parts", part]);
  }
}

function eachNamed(value: unknown, path: Path, found: (name: string, path: Path, item: object) => void): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) eachNamed(item, [...path, i], found);
    return;
  }
  for (const [key, inner] of entries(value)) {
    if (key === "name" && typeof inner === "string") found(inner, path, value as object);
    else eachNamed(inner, [...path, key], found);
  }
}

/** Returns the numbers of a workload's replicas; empty for other items. */
function replicas(item: object): number[] {
  if (!("replicas" in item) || typeof item.replicas !== "number") return [];
  return Array.from({ length: item.replicas }, (_, i) => i + 1);
}

/** Returns the devices of a circuit; empty for other items. */
function served(item: object): string[] {
  if (!("serves" in item) || !Array.isArray(item.serves)) return [];
  const devices = item.serves.map((load: unknown) => (isObject(load) && "device" in load ? load.device : load));
  return devices.filter((device) => typeof device === "string");
}

function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** Converts `rearDoors` to `rear-doors`. */
function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
