import { givenBy, isOf, type MeasuredSeries } from "../../../facts/telemetry/device-map";
import { unique } from "../../../plain/unique";
import { grouped } from "../../../props/grouped";
import { nameList } from "../../../props/problems/name-list";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeNotApplicable, judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** What limits need of devices that are asked by a map, against what their maps give. */
export const limitsAreMeasured = defineRule({
  id: "operations/limits-are-measured",
  title: "Devices give what their limits need",
  why: "A limit without its value is watched by nobody: its alert says so when the site stands, which is when nobody can add a sensor.",
  source:
    "Our own demand: what a map of telemetry.maps does not read cannot be held against a limit. It is asked of a device with a target, and of the battery of one; of another part of a target it is said what nothing measures, for a PDU that reads one circuit of a board is no meter of the board",
  severity: "medium",
  remedy: "A reading in the map of the device, another device that measures it, or monitors without the device",
  in: ({ promised }) => promised,
  worsenedBy: [],
  byDesign: unjudged,
  check: ({ node, point, limits = () => [] }) => {
    const { telemetry, batteries } = node;
    const targets = telemetry?.targets ?? [];
    const devices = readDevices(node);
    if (!point.scenario.promised)
      return [judgeNotApplicable("telemetry", "limits are watched as they are in scenarios that the site promises")];
    const given = byDevice(targets.flatMap((target) => givenBy(target) ?? []));
    const needed = byDevice(limits().map(({ metric, device, labels = {} }) => ({ series: metric, device, labels })));
    const asked = new Set(targets.map(({ device }) => device));
    const held = new Set([...asked, ...batteries.filter(({ converter }) => asked.has(converter)).map(({ id }) => id)]);
    return devices.map((device) => {
      const missing = (needed.get(device) ?? []).filter((limit) => !given.get(device)?.some((one) => isOf(one, limit)));
      const names = unique(missing.map(({ series, labels }) => seriesName(series, labels)));
      if (names.length > 0 && !held.has(device))
        return judgeNotApplicable(
          `telemetry/${device}`,
          `it is a part of others' targets alone, and nothing measures its ${nameList(names)}`,
        );
      return judgeRequirement(`telemetry/${device}`, names.length === 0, {
        reason: `its map does not give ${nameList(names)}`,
        remedy: `add ${nameList(names)} to the map of ${device}, or let another device measure it by parts`,
      });
    });
  },
});

function unjudged(node: NodeSnapshot): readonly PendingJudgement[] | undefined {
  return readDevices(node).length > 0 ? undefined : [judgeNotApplicable("telemetry", "no device is asked by a map (telemetry.targets)")];
}

function byDevice(all: readonly MeasuredSeries[]): ReadonlyMap<string, readonly MeasuredSeries[]> {
  return grouped(all, ({ device }) => device);
}

function seriesName(series: string, labels: Readonly<Record<string, string>>): string {
  const [shown] = Object.entries(labels).map(([name, value]) => `${name} ${value}`);
  return shown === undefined ? series : `${series} of ${shown}`;
}

/** Devices that are asked by a map. What a device gives that is asked without one, nobody knows before it runs. */
function readDevices({ telemetry }: NodeSnapshot): readonly string[] {
  const unread = new Set((telemetry?.targets ?? []).filter(({ map }) => map === undefined).map(({ device }) => device));
  return (telemetry?.monitored ?? []).filter((device) => !unread.has(device));
}
