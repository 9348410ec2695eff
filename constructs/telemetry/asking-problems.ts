import type { z } from "zod";
import { type DeviceMapFacts, measuredSeries, type TargetFacts } from "../facts/telemetry/device-map";
import { filledMap } from "../facts/telemetry/filled-map";
import { compact } from "../plain/compact";
import { mapValues } from "../plain/map-values";
import { ownValue } from "../props/own-value";
import type { Protocol } from "../props/speaks";
import { builtInMaps } from "./device-maps/built-in";
import { declaredMap, type deviceMapSchema } from "./device-maps/device-map.props";
import type { ExportersProps } from "./exporters.props";
import { type AskingProblem, otherProtocolText, strangers, unknownMapText } from "./map-problems";
import type { ParsedTarget } from "./targets.props";

/** The props that decide how devices are polled. */
interface DeviceAsking {
  readonly targets: Readonly<Record<string, ParsedTarget>>;
  readonly maps?: Readonly<Record<string, z.output<typeof deviceMapSchema>>>;
  readonly exporters?: { readonly [Name in keyof ExportersProps]?: object };
}

/** Returns targets with their maps. A target with an unknown map has none. */
export function targetFacts({ targets, maps = {} }: Pick<DeviceAsking, "targets" | "maps">): readonly TargetFacts[] {
  const known = knownMaps(declaredMaps(maps));
  return Object.entries(targets).map(([device, { map: name, ...target }]) => {
    const map = ownValue(known, name ?? "");
    return { device, ...target, ...(map && { map: filledMap(map, { device, rows: target.rows }) }) };
  });
}

export function declaredMaps(maps: DeviceAsking["maps"] = {}): Readonly<Record<string, DeviceMapFacts>> {
  return mapValues(maps, (props, name) => declaredMap(name, props));
}

/** Returns the library's own maps and those that a design declares, by name. */
export function knownMaps(declared: Readonly<Record<string, DeviceMapFacts>>): Readonly<Record<string, DeviceMapFacts>> {
  return { ...builtInMaps, ...declared };
}

/** Returns problems of polling: maps, exporters, parts and labels that do not exist, and series or addresses that devices share. */
export function askingProblems(asking: DeviceAsking): readonly AskingProblem[] {
  const { targets, maps = {}, exporters = {} } = asking;
  const known = knownMaps(declaredMaps(maps));
  const taken = Object.keys(maps)
    .filter((name) => Object.hasOwn(builtInMaps, name))
    .map((name) => ({ path: ["maps", name], message: "must not be the name of a map of the library: choose another name" }));
  const each = Object.entries(targets).flatMap(([device, target]) =>
    mapProblems(target, known, exporters).map(({ path, message }) => ({ path: ["targets", device, ...path], message })),
  );
  return [...taken, ...each, ...sharedAddresses(targets), ...givenTwice(targetFacts(asking))];
}

function mapProblems(
  { protocol, map: name, ...target }: ParsedTarget,
  known: Readonly<Record<string, DeviceMapFacts>>,
  exporters: NonNullable<DeviceAsking["exporters"]>,
): readonly AskingProblem[] {
  const problems: AskingProblem[] = [];
  if (protocol !== "prometheus" && exporters[protocol] === undefined)
    problems.push({ path: [], message: `is polled over ${protocol} but no exporter does so: add telemetry.exporters.${protocol}` });
  if (name === undefined) return problems;
  const map = ownValue(known, name);
  if (!map) return [...problems, { path: ["map"], message: unknownMapText(name, Object.keys(known)) }];
  if (map.protocol !== protocol) return [...problems, { path: ["map"], message: otherProtocolText(name, map.protocol, protocol) }];
  return [...problems, ...strangers(map, target)];
}

/**
 * Reports two devices at one address (and unit, for Modbus), which are one device under two names. An exporter may answer for several whose
 * maps read different series: without maps all its series would belong to both.
 */
function sharedAddresses(targets: DeviceAsking["targets"]): readonly AskingProblem[] {
  const seen = new Map<string, string>();
  return Object.entries(targets).flatMap(([device, { protocol, address, unit, map }]) => {
    const isOfExporter = protocol === "prometheus";
    if (isOfExporter && map !== undefined) return [];
    const key = JSON.stringify([protocol, withPort(protocol, address.toLowerCase()), unit]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, device);
    if (first === undefined) return [];
    const where = `${address}${unit === undefined ? "" : `, unit ${unit}`}`;
    const path = compact(["targets", device, !isOfExporter && protocol]);
    const remedy = isOfExporter ? "correct one address, or state in its map which series are its own (match)" : sharedRemedy;
    return [{ path, message: `must be unique but ${first} answers at ${where} too: ${remedy}` }];
  });
}

/** Returns the address with the default port of its protocol. */
function withPort(protocol: Protocol, address: string): string {
  return protocol === "redfish" && !/:\d+$/.test(address) ? `${address}:443` : address;
}

const sharedRemedy = "correct one address, or make one a part of the other (parts)";

/** Reports a series of a device that two targets or two readings provide: it would alternate between both values. */
export function givenTwice(targets: readonly TargetFacts[]): readonly AskingProblem[] {
  const seen = new Map<string, string>();
  return targets.flatMap((target) =>
    (target.map?.readings ?? []).flatMap((reading) => {
      const { series, device, labels } = measuredSeries(target, reading);
      const key = JSON.stringify([series, device, Object.entries(labels).sort()]);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, target.device);
        return [];
      }
      const of = first === target.device ? "another reading of its map" : first;
      const message = `reads ${series} of ${device}, which ${of} reads too: leave one out, or distinguish them by parts or labels`;
      return [{ path: ["targets", target.device], message }];
    }),
  );
}
