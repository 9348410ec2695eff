import { givenBy } from "../../../facts/telemetry/device-map";
import type { SeriesName } from "../../../facts/telemetry/series";
import { listIds } from "../../../plain/list-ids";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judge, judgeNotApplicable, judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { leakRunbook } from "../../runbooks/cooling";

/** Finds leak sensors that telemetry does not watch, and leaks that a telemetry map reads without a leak sensor in the design. */
export const leakSensorsAreWatched = defineRule({
  id: "cooling/leak-sensors-are-watched",
  title: "Telemetry watches every leak sensor",
  shortfall: "without a target in telemetry",
  why: "A leak sensor raises an alert only if telemetry reads it and a rule watches its value. At a site without people, a leak is otherwise found late.",
  source:
    "Leak detection as part of liquid cooling: ASHRAE TC 9.9, Liquid Cooling Guidelines for Datacom Equipment Centers, 2nd ed. (read: the abstract). That telemetry must watch each sensor is our own requirement",
  severity: "medium",
  remedy: "Add a target to telemetry.targets for each sensor, and a sensor to cooling.leakSensors for each leak that a telemetry map reads",
  judges: "design",
  worsenedBy: [],
  watched: ({ node }) =>
    leakSensors(node).map((sensor) => ({
      subject: `cooling/leak-sensors/${sensor}`,
      device: sensor,
      severity: "critical", // a leak is critical, not the missing sensor
      metric: leak,
      unit: "-",
      bound: "at-most",
      limit: 0,
      expected: 0,
      remedy: "close the valves of the loop at the sensor, and find the joint that leaks",
    })),
  runbook: leakRunbook,
  check: ({ node }) => {
    const sensors = leakSensors(node);
    const subject = "cooling/leak-sensors";
    const read = unwatchedLeaks(node).map(({ device, ...said }) => judgeRequirement(`telemetry/${device}`, false, said));
    if (sensors.length === 0)
      return read.length > 0 ? read : [judgeNotApplicable(subject, "the design has no leak sensors (cooling.leakSensors)")];
    const unwatched = sensors.filter((sensor) => !node.monitored.includes(sensor));
    const watched = judge({
      subject,
      unit: "units",
      bound: "at-most",
      value: unwatched.length,
      limit: 0,
      contributors: () => unwatched.map((name) => ({ name, value: 1 })),
      remedy: () => `let telemetry watch ${unwatched.join(", ")}: add each to telemetry.targets`,
    });
    return [watched, ...read];
  },
});

/** The series of a leak sensor. */
const leak = "edge_node_leak_detected" satisfies SeriesName;

function leakSensors({ devices }: Pick<NodeSnapshot, "devices">): readonly string[] {
  return listIds(devices.filter(({ kind }) => kind === "leak-sensor"));
}

/** Lists leaks that a telemetry map reads without a leak sensor in the design, in the order of the targets. They have no limit, so no alert fires. */
function unwatchedLeaks(node: NodeSnapshot): readonly { readonly device: string; readonly reason: string; readonly remedy: string }[] {
  const sensors = leakSensors(node);
  const given = (node.telemetry?.targets ?? []).flatMap((target) => givenBy(target) ?? []);
  const read = new Set(given.filter(({ series }) => series === leak).map(({ device }) => device));
  return [...read]
    .filter((device) => !sensors.includes(device))
    .map((device) => ({
      device,
      reason: `telemetry reads a leak of ${device}, but no rule watches it`,
      remedy:
        "declare its sensor in cooling.leakSensors, and name the sensor in parts of the target: the reading in the map then needs a part, such as leak",
    }));
}
