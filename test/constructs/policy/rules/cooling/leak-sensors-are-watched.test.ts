import { declareSource, type EdgeNodeStackProps, packOf, snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { watchedLimits } from "../../../../../constructs/monitoring/watched-limits";
import { leakSensorsAreWatched } from "../../../../../constructs/policy/rules/cooling/leak-sensors-are-watched";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { node30kW } from "../../../../../examples/parts/node-30kw";
import { askingTelemetry } from "../../../../../examples/parts/watched-devices";
import { twoFeeds } from "../../../../../examples/two-feeds";
import { findingsOf, variant } from "../../../../support/nodes/node-variants";
import { watchedOf } from "../../../../support/rules/watched-of";

const source = declareSource("Leak sensor of the tests", "tests");
const subject = "cooling/leak-sensors";
const sensors = ["leak-1", "leak-2"].map((id) => ({ id, kind: "leak-sensor", module: "cooling" }));
const watching = (monitored: readonly string[]) => ({ node: smallNode({ devices: sensors, monitored: [...monitored] }) });

/** Two sensors, of which telemetry watches those that are named. */
function sensing(watched: readonly string[]): EdgeNodeStackProps {
  const { telemetry } = node30kW;
  if (!telemetry) expect.unreachable();
  const targets = { ...telemetry.targets, ...Object.fromEntries(watched.map((name, i) => [name, `10.0.0.${200 + i}:9100`])) };
  return variant({
    cooling: { ...cooling30kW, leakSensors: ["leak-1", "leak-2"].map((name) => ({ name, source })) },
    telemetry: { ...telemetry, targets },
  });
}

ruleCases(leakSensorsAreWatched, {
  subject,
  pass: watching(["leak-1", "leak-2", "cdu-1"]),
  fail: watching(["leak-1"]),
  unknown: { impossible: "telemetry watches a device or does not" },
  notApplicable: { node: smallNode() },
  boundary: { at: watching(["leak-1", "leak-2"]), beyond: watching(["leak-2"]) },
  fromProps: { pass: sensing(["leak-1", "leak-2"]), fail: sensing(["leak-1"]) },
});

describe(leakSensorsAreWatched.id, () => {
  it("names the sensor that nobody reads", () => {
    const found = findingsOf(leakSensorsAreWatched.id, sensing(["leak-1"]))[subject];
    expect(found).toMatchObject({
      outcome: "fail",
      contributors: [{ name: "leak-2", value: 1 }],
      remedy: expect.stringContaining("leak-2"),
    });
  });

  it("is watched at each sensor, which is to be dry", () => {
    const limits = watchedOf(leakSensorsAreWatched, watching(["leak-1"]));
    expect(limits.map(({ subject: at, device, metric, bound, limit, expected }) => [at, device, metric, bound, limit, expected])).toEqual([
      ["cooling/leak-sensors/leak-1", "leak-1", "edge_node_leak_detected", "at-most", 0, 0],
      ["cooling/leak-sensors/leak-2", "leak-2", "edge_node_leak_detected", "at-most", 0, 0],
    ]);
  });

  it("names the device whose leak a map reads and no limit watches, until its part is a sensor", () => {
    const { "cdu-1": cdu, ...others } = askingTelemetry.targets;
    const reading = (target: object) =>
      ({ ...twoFeeds, telemetry: { ...askingTelemetry, targets: { ...others, "cdu-1": target } } }) as EdgeNodeStackProps;
    const { parts: _, ...withoutPart } = cdu;
    expect(findingsOf(leakSensorsAreWatched.id, reading(withoutPart))["telemetry/cdu-1"]).toMatchObject({
      outcome: "fail",
      reason: "telemetry reads a leak of cdu-1, but no rule watches it",
    });
    expect(Object.keys(findingsOf(leakSensorsAreWatched.id, reading(cdu)))).toEqual([subject]);
  });

  it("is worse at a wet sensor than at one that nobody reads", () => {
    const { site, ...design } = sensing(["leak-1", "leak-2"]);
    const limits = watchedLimits(new NodeStudy(snapshot("node", site, design)), { packs: [packOf("test", [leakSensorsAreWatched])] });
    expect(limits.map(({ device, severity }) => [device, severity])).toEqual([
      ["leak-1", "critical"],
      ["leak-2", "critical"],
    ]);
    expect(findingsOf(leakSensorsAreWatched.id, sensing(["leak-1"]))[subject]).toMatchObject({ outcome: "fail", severity: "medium" });
  });
});
