import type { DeviceFacts, ModuleFacts, NodeFacts } from "../../facts/node-facts";
import type { SeriesName } from "../../facts/telemetry/series";
import { defined } from "../../plain/defined";
import { indexById, listIds } from "../../plain/list-ids";
import { closest } from "../../props/problems/closest";
import { nameList } from "../../props/problems/name-list";
import { pathText } from "../../props/problems/path-text";
import type { PropsProblem } from "../../props/problems/props-error";
import { deviceMapProblems, type PolledDevice, withDeviceMaps } from "../../telemetry/device-maps";
import type { AskingProblem } from "../../telemetry/map-problems";
import { quotedText } from "../../units/shown-text";
import { type DevicePlace, devicePath } from "./device-places";

const powerSeries = "edge_node_power_watts" satisfies SeriesName;

export function polledFacts(facts: NodeFacts): NodeFacts {
  const { telemetry } = facts;
  return telemetry ? { ...facts, telemetry: withDeviceMaps(telemetry, indexById(devicesOf(facts))) } : facts;
}

/** Returns the power distribution units with names of their own that telemetry polls or measures. For the others, the board upstream is the device. */
export function polledPdus(facts: NodeFacts): readonly DeviceFacts[] {
  const { power, telemetry } = facts;
  const asked = new Set(telemetry?.targets.flatMap(({ device, parts }) => [device, ...Object.values(parts)]));
  const others = new Set(listIds(ownDevices(facts)));
  return power?.pdus.filter(({ id }) => asked.has(id) && !others.has(id)) ?? [];
}

export function polledDeviceProblems(facts: NodeFacts, places: readonly DevicePlace[]): readonly PropsProblem[] {
  const { telemetry } = facts;
  if (!telemetry) return [];
  const pathOf = devicePath(places);
  const devices = devicesOf(facts).map(({ id, kind, speaks }): [string, PolledDevice] => {
    const path = pathOf(id).replace(/\.name$/, "");
    return [id, { path, kind, ...defined({ speaks }) }];
  });
  const problems = [...deviceMapProblems(telemetry, new Map(devices)), ...strangeBanks(facts), ...sharedPowers(facts)];
  return problems.map(({ path, message }) => ({ path: pathText(path), message }));
}

/** Lists rows of a PDU whose names match none of its banks: they would measure no limit. */
function strangeBanks(facts: NodeFacts): readonly AskingProblem[] {
  const pdus = new Set(listIds(polledPdus(facts)));
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

/** Lists devices on several circuits whose power is read from the power distribution unit of one circuit, which measures only that circuit. */
function sharedPowers(facts: NodeFacts): readonly AskingProblem[] {
  const { power, telemetry } = polledFacts(facts);
  const pdus = new Set(power?.pdus.map(({ id }) => id));
  const serving = Object.values(power?.inventory.circuits ?? {});
  return (telemetry?.targets ?? []).flatMap(({ device, map, parts }) => {
    const powers = new Set(map?.readings.flatMap(({ series, part }) => (series === powerSeries && part !== undefined ? [part] : [])));
    return Object.entries(parts).flatMap(([part, served]): AskingProblem[] => {
      const circuits = serving.filter((devices) => devices.includes(served)).length;
      if (!pdus.has(device) || !powers.has(part) || circuits < 2) return [];
      const message = `gives the power of circuit ${device} as that of ${served}, which ${circuits} circuits serve: leave ${part} out, or measure the whole of ${served}`;
      return [{ path: ["telemetry", "targets", device, "parts", part], message }];
    });
  });
}

function devicesOf(facts: NodeFacts): readonly DeviceFacts[] {
  return [...ownDevices(facts), ...polledPdus(facts)];
}

function ownDevices(facts: NodeFacts): readonly DeviceFacts[] {
  const modules: readonly ModuleFacts[] = Object.values(facts);
  return modules.flatMap(({ devices }) => devices);
}
