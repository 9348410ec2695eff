import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judge, notApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { leakRunbook } from "../../runbooks/cooling";

/** Leak sensors of the design that telemetry does not watch. */
export const leakSensorsAreWatched = defineRule({
  id: "cooling/leak-sensors-are-watched",
  title: "Leak sensors are watched",
  why: "A sensor that nobody reads finds no leak, and a site without people is found by the water on its floor.",
  source:
    "Leak detection as part of liquid cooling: ASHRAE TC 9.9, Liquid Cooling Guidelines for Datacom Equipment Centers, 2nd ed., of which the abstract was read; that each be watched is our own demand",
  severity: "medium",
  remedy: "A target in telemetry.targets for each sensor",
  judges: "design",
  worsenedBy: [],
  watched: ({ node }) =>
    leakSensors(node).map((sensor) => ({
      subject: `cooling/leak-sensors/${sensor}`,
      device: sensor,
      severity: "critical", // water on the floor, not the want of a sensor
      metric: "edge_node_leak_detected",
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
    if (sensors.length === 0) return [notApplicable(subject, "the design has no leak sensors (cooling.leakSensors)")];
    const unwatched = sensors.filter((sensor) => !node.monitored.includes(sensor));
    return [
      judge({
        subject,
        unit: "units",
        bound: "at-most",
        value: unwatched.length,
        limit: 0,
        contributors: () => unwatched.map((name) => ({ name, value: 1 })),
        remedy: () => `let telemetry watch ${unwatched.join(", ")}: add each to telemetry.targets`,
      }),
    ];
  },
});

function leakSensors({ devices }: Pick<NodeSnapshot, "devices">): readonly string[] {
  return devices.filter(({ kind }) => kind === "leak-sensor").map(({ id }) => id);
}
