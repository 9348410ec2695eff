import type { DeviceFacts, ModuleFacts, NodeFacts } from "../../facts/node-facts";
import { pathText } from "../../props/problems/path-text";
import type { PropsProblem } from "../../props/problems/props-error";
import { type AskedDevice, spokenProblems, withSpokenMaps } from "../../telemetry/spoken-maps";
import { type DevicePlace, devicePath } from "./device-places";

/** The facts whose telemetry has the maps that its devices say. */
export function askedFacts(facts: NodeFacts): NodeFacts {
  const { telemetry } = facts;
  return telemetry ? { ...facts, telemetry: withSpokenMaps(telemetry, new Map(devicesOf(facts).map((one) => [one.id, one]))) } : facts;
}

/** Power distribution units of names of their own that telemetry asks or measures: of the others the board before them is the device. */
export function askedPdus(facts: NodeFacts): readonly DeviceFacts[] {
  const { power, telemetry } = facts;
  const asked = new Set(telemetry?.targets.flatMap(({ device, parts }) => [device, ...Object.values(parts)]));
  const others = new Set(ownDevices(facts).map(({ id }) => id));
  return power?.pdus.filter(({ id }) => asked.has(id) && !others.has(id)) ?? [];
}

/** What is wrong with how telemetry asks the devices of the node, by what their documents say. */
export function askingProblems(facts: NodeFacts, places: readonly DevicePlace[]): readonly PropsProblem[] {
  const { telemetry } = facts;
  if (!telemetry) return [];
  const pathOf = devicePath(places);
  const devices = devicesOf(facts).map(({ id, kind, speaks }): [string, AskedDevice] => {
    const path = pathOf(id).replace(/\.name$/, "");
    return [id, { path, kind, ...(speaks && { speaks }) }];
  });
  return spokenProblems(telemetry, new Map(devices)).map(({ path, message }) => ({ path: pathText(path), message }));
}

function devicesOf(facts: NodeFacts): readonly DeviceFacts[] {
  return [...ownDevices(facts), ...askedPdus(facts)];
}

function ownDevices(facts: NodeFacts): readonly DeviceFacts[] {
  const modules: readonly ModuleFacts[] = Object.values(facts);
  return modules.flatMap(({ devices }) => devices);
}
