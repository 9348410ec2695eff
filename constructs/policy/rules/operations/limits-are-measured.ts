import { givenBy, isOf, type MeasuredSeries } from "../../../facts/telemetry/device-map";
import { unique } from "../../../plain/unique";
import { grouped } from "../../../props/grouped";
import { nameList } from "../../../props/problems/name-list";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeNotApplicable, judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the values that limits need of devices read by a telemetry map with the values that their maps provide. */
export const limitsAreMeasured = defineRule({
  id: "operations/limits-are-measured",
  title: "Devices provide every value that their limits need",
  why: "A limit without a measured value cannot be watched. Its alert says so only at the finished site, when it is too late to add a sensor.",
  source:
    "Our own requirement: a value that no map of telemetry.maps reads cannot be compared with a limit. The rule judges devices with a target, and their batteries. For other parts of a target it only lists what nothing measures: a PDU that reads one circuit of a board is no meter of the board",
  severity: "medium",
  remedy: "Add a reading to the map of the device, let another device measure the value, or leave the device out of telemetry.monitors",
  in: ({ promised }) => promised,
  worsenedBy: [],
  byDesign: unjudged,
  check: ({ node, point, limits = () => [] }) => {
    const { telemetry, batteries } = node;
    const targets = telemetry?.targets ?? [];
    const devices = readDevices(node);
    if (!point.scenario.promised) return [judgeNotApplicable("telemetry", "limits are watched as promised scenarios set them")];
    const given = byDevice(targets.flatMap((target) => givenBy(target) ?? []));
    const needed = byDevice(limits().map(({ metric, device, labels = {} }) => ({ series: metric, device, labels })));
    const asked = new Set(targets.map(({ device }) => device));
    const held = new Set([...asked, ...batteries.filter(({ converter }) => asked.has(converter)).map(({ id }) => id)]);
    return devices.map((device) => {
      const missing = (needed.get(device) ?? []).filter((limit) => !given.get(device)?.some((one) => isOf(one, limit)));
      const names = unique(missing.map(({ series, labels }) => seriesName(series, labels)));
      if (names.length > 0 && !held.has(device))
        return judgeNotApplicable(`telemetry/${device}`, `it has no target of its own, and nothing measures its ${nameList(names)}`);
      return judgeRequirement(`telemetry/${device}`, names.length === 0, {
        reason: `its map does not provide ${nameList(names)}`,
        remedy: `add ${nameList(names)} to the map of ${device}, or let another device measure it (parts)`,
      });
    });
  },
});

function unjudged(node: NodeSnapshot): readonly PendingJudgement[] | undefined {
  return readDevices(node).length > 0 ? undefined : [judgeNotApplicable("telemetry", "no device is read by a map (telemetry.targets)")];
}

function byDevice(all: readonly MeasuredSeries[]): ReadonlyMap<string, readonly MeasuredSeries[]> {
  return grouped(all, ({ device }) => device);
}

function seriesName(series: string, labels: Readonly<Record<string, string>>): string {
  const [shown] = Object.entries(labels).map(([name, value]) => `${name} ${value}`);
  return shown === undefined ? series : `${series} of ${shown}`;
}

/** Lists devices that are read by a map. Without a map, the readings of a device are unknown until it runs. */
function readDevices({ telemetry }: NodeSnapshot): readonly string[] {
  const unread = new Set((telemetry?.targets ?? []).filter(({ map }) => map === undefined).map(({ device }) => device));
  return (telemetry?.monitored ?? []).filter((device) => !unread.has(device));
}
