import type { DeviceFacts, ModuleFacts, NodeFacts } from "../../facts/node-facts";
import { closest } from "../../props/problems/closest";
import { nameList } from "../../props/problems/name-list";
import { pathText } from "../../props/problems/path-text";
import type { PropsProblem } from "../../props/problems/props-error";
import type { AskingProblem } from "../../telemetry/map-problems";
import { type AskedDevice, spokenProblems, withSpokenMaps } from "../../telemetry/spoken-maps";
import { quotedText } from "../../units/shown-text";
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
  return [...spokenProblems(telemetry, new Map(devices)), ...strangeBanks(facts)].map(({ path, message }) => ({
    path: pathText(path),
    message,
  }));
}

/** Rows of a PDU of the design under names that no bank of it has: no limit would be measured by them. */
function strangeBanks(facts: NodeFacts): readonly AskingProblem[] {
  const pdus = new Set(askedPdus(facts).map(({ id }) => id));
  const nodes = facts.power?.distribution.nodes ?? [];
  const banksOf = (pdu: string) =>
    nodes.flatMap((node) => (node.kind === "breaker" && node.isBank && node.id.startsWith(`${pdu}/`) ? [node.id] : []));
  return (facts.telemetry?.targets ?? [])
    .filter(({ device }) => pdus.has(device))
    .flatMap(({ device, rows }) => {
      const banks = banksOf(device);
      return Object.keys(rows.bank ?? {})
        .filter((name) => !banks.includes(name))
        .map((name) => ({ path: ["telemetry", "targets", device, "rows", "bank", name], message: strangeBankText(name, device, banks) }));
    });
}

function strangeBankText(name: string, pdu: string, banks: readonly string[]): string {
  const meant = closest(name, banks);
  const known = banks.length === 0 ? "it has none, add it to its banks" : `use one of ${nameList(banks)}`;
  return `must be a bank of ${pdu} but is ${quotedText(name)}: ${meant === undefined ? known : `did you mean ${meant}?`}`;
}

function devicesOf(facts: NodeFacts): readonly DeviceFacts[] {
  return [...ownDevices(facts), ...askedPdus(facts)];
}

function ownDevices(facts: NodeFacts): readonly DeviceFacts[] {
  const modules: readonly ModuleFacts[] = Object.values(facts);
  return modules.flatMap(({ devices }) => devices);
}
