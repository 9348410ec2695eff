import type { DeviceFacts, TelemetryFacts } from "../facts/node-facts";
import { type DeviceMapFacts, monitoredDevices, type TargetFacts } from "../facts/telemetry/device-map";
import { filledMap } from "../facts/telemetry/filled-map";
import { listNames } from "../plain/list-ids";
import { ownValue } from "../props/own-value";
import { nameList } from "../props/problems/name-list";
import type { SpokenProps, SpokenProtocol } from "../props/speaks";
import { givenTwice, knownMaps } from "./asking-problems";
import { idracExporter } from "./device-maps/idrac-exporter";
import { type AskingProblem, otherProtocolText, strangers, unknownMapText } from "./map-problems";

/** A device that a target names, and the path of its props in the design, such as `power.ups[0]`. */
export interface PolledDevice extends Pick<DeviceFacts, "kind" | "speaks"> {
  readonly path: string;
}

type PolledDevices = ReadonlyMap<string, Pick<PolledDevice, "speaks">>;

/** Returns the telemetry with the maps of its devices, for targets without their own. */
export function withDeviceMaps(telemetry: TelemetryFacts, devices: PolledDevices): TelemetryFacts {
  if (openTargets(telemetry).length === 0) return telemetry;
  const known = knownMaps(telemetry.maps);
  const targets = telemetry.targets.map((target) => {
    const map = isOpen(target) ? ownValue(known, spokenMap(target, devices.get(target.device)?.speaks) ?? "") : undefined;
    return map?.protocol === target.protocol ? { ...target, map: filledMap(map, target) } : target;
  });
  return { ...telemetry, targets, monitored: monitoredDevices(targets) };
}

/** Returns targets whose series are unknown. */
export function openTargets({ targets }: Pick<TelemetryFacts, "targets">): readonly TargetFacts[] {
  return targets.filter(isOpen);
}

/** Whether the series of a target follow from its device. Without a map an exporter's series have our names. */
function isOpen({ protocol, map }: TargetFacts): boolean {
  return protocol !== "prometheus" && map === undefined;
}

function spokenMap({ protocol }: TargetFacts, speaks: DeviceFacts["speaks"]): string | undefined {
  if (protocol === "prometheus") return undefined;
  return speaks?.[protocol]?.map ?? (protocol === "redfish" ? idracExporter.name : undefined);
}

/**
 * Returns problems of targets with their devices: a protocol that the device's document excludes, unknown series, and problems with the
 * device's map. Paths are below the design.
 *
 * @param telemetry from its props
 */
export function deviceMapProblems(telemetry: TelemetryFacts, devices: ReadonlyMap<string, PolledDevice>): readonly AskingProblem[] {
  const known = knownMaps(telemetry.maps);
  const each = telemetry.targets.flatMap((target) => {
    const device = devices.get(target.device);
    return device ? targetProblems(target, device, known) : [];
  });
  const twice = each.length > 0 ? [] : givenTwice(withDeviceMaps(telemetry, devices).targets);
  return [...each, ...twice.map(({ path, message }) => ({ path: ["telemetry", ...path], message }))];
}

function targetProblems(
  target: TargetFacts,
  asked: PolledDevice,
  known: Readonly<Record<string, DeviceMapFacts>>,
): readonly AskingProblem[] {
  const { device, protocol } = target;
  if (protocol === "prometheus") return [];
  const at = ["telemetry", "targets", device];
  const spoken = asked.speaks?.[protocol];
  if (spoken?.never && spoken.source.mark === "verified") return [{ path: [...at, protocol], message: neverText(device, protocol, asked) }];
  if (!isOpen(target)) return [];
  const name = spokenMap(target, asked.speaks);
  if (name === undefined) return [{ path: [...at, "map"], message: noMapText(device, protocol, asked, known) }];
  const map = ownValue(known, name);
  const inSpeaks = [asked.path, "speaks", protocol, "map"];
  if (!map) return [{ path: inSpeaks, message: unknownMapText(name, Object.keys(known)) }];
  if (map.protocol !== protocol) return [{ path: inSpeaks, message: otherProtocolText(name, map.protocol, protocol) }];
  return strangers(map, target).map(({ path, message }) => ({ path: [...at, ...path], message }));
}

/** Returns the message on a protocol that a document excludes. Only documents that were read count. */
function neverText(device: string, protocol: SpokenProtocol, { kind, speaks = {} }: PolledDevice): string {
  const document = speaks[protocol]?.source.document;
  const others = answered(speaks);
  const remedy =
    others.length > 0 ? `poll it over ${nameList(others, 3)}` : "poll a device that measures it, and name this one in its parts";
  return `polls ${device}, ${kindText(kind)}, over ${protocol}, which it does not answer according to "${document}": ${remedy}`;
}

function noMapText(device: string, protocol: SpokenProtocol, asked: PolledDevice, known: Readonly<Record<string, DeviceMapFacts>>): string {
  const { kind, path, speaks = {} } = asked;
  const own = Object.values(known).filter((map) => map.protocol === protocol);
  const maps = own.length > 0 ? `, like ${nameList(listNames(own))},` : "";
  const spoken: SpokenProps | undefined = speaks[protocol];
  if (spoken && !spoken.never)
    return `is required because ${device}, ${kindText(kind)}, answers ${protocol} according to "${spoken.source.document}" but no map has its readings: declare one in telemetry.maps and name it here`;
  const others = answered(speaks);
  const other = others.length > 0 ? `, or poll it over ${nameList(others)}` : "";
  return `is required because the readings of ${device}, ${kindText(kind)}, over ${protocol} are not stated: name a map of ${protocol}${maps} here or in ${path}.speaks${other}`;
}

const abbreviations = new Set(["ups", "cdu", "pdu"]);

/** Returns a kind with its article, such as `a UPS` or `an air conditioner`. */
function kindText(kind: string): string {
  const words = abbreviations.has(kind) ? kind.toUpperCase() : kind.replaceAll("-", " ");
  return `${/^[aeio]/.test(words) ? "an" : "a"} ${words}`;
}

function answered(speaks: NonNullable<DeviceFacts["speaks"]>): readonly string[] {
  return Object.entries(speaks).flatMap(([protocol, spoken]: [string, SpokenProps | undefined]) =>
    spoken && !spoken.never ? [protocol] : [],
  );
}
