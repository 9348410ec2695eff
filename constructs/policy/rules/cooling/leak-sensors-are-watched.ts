import { givenBy } from "../../../facts/telemetry/device-map";
import type { SeriesName } from "../../../facts/telemetry/series";
import { listIds } from "../../../plain/list-ids";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judge, judgeNotApplicable, judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { leakRunbook } from "../../runbooks/cooling";

/** Leak sensors of the design that telemetry does not watch, and leaks that a map reads of what is no sensor of the design. */
export const leakSensorsAreWatched = defineRule({
  id: "cooling/leak-sensors-are-watched",
  title: "Leak sensors are watched",
  why: "A sensor that nobody reads finds no leak, nor does one that is read and has no limit, and a site without people is found by the water on its floor.",
  source:
    "Leak detection as part of liquid cooling: ASHRAE TC 9.9, Liquid Cooling Guidelines for Datacom Equipment Centers, 2nd ed., of which the abstract was read; that each be watched is our own demand",
  severity: "medium",
  remedy: "A target in telemetry.targets for each sensor, and a sensor in cooling.leakSensors for each leak that a map reads",
  judges: "design",
  worsenedBy: [],
  watched: ({ node }) =>
    leakSensors(node).map((sensor) => ({
      subject: `cooling/leak-sensors/${sensor}`,
      device: sensor,
      severity: "critical", // water on the floor, not the want of a sensor
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

/** Names of the leak sensors of a design. */
function leakSensors({ devices }: Pick<NodeSnapshot, "devices">): readonly string[] {
  return listIds(devices.filter(({ kind }) => kind === "leak-sensor"));
}

/** Leaks that a map reads of what is no sensor of the design, in the order of the targets: no limit is on them, so that nobody is paged. */
function unwatchedLeaks(node: NodeSnapshot): readonly { readonly device: string; readonly reason: string; readonly remedy: string }[] {
  const sensors = leakSensors(node);
  const given = (node.telemetry?.targets ?? []).flatMap((target) => givenBy(target) ?? []);
  const read = new Set(given.filter(({ series }) => series === leak).map(({ device }) => device));
  return [...read]
    .filter((device) => !sensors.includes(device))
    .map((device) => ({
      device,
      reason: `leak of ${device} is read and no rule watches it`,
      remedy:
        "declare its sensor in cooling.leakSensors, and name that in parts of the target: the reading of the map needs a part, as leak",
    }));
}
