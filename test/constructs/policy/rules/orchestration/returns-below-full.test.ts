import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { returnsBelowFull } from "../../../../../constructs/policy/rules/orchestration/returns-below-full";
import { sheddingNode, sheddingProps } from "../../../../support/nodes/shedding";

const { node, shedding = expect.unreachable() } = sheddingNode();
const unmeasured = (returnAt: number) => ({
  node,
  answers: {
    shedding: {
      ...shedding,
      gridIsMeasured: false,
      stages: shedding.stages.map((stage) => ({ ...stage, batteries: stage.batteries.map((levels) => ({ ...levels, returnAt })) })),
    },
  },
});
// Telemetry asks the battery itself, and no meter of the grid.
const { telemetry = expect.unreachable() } = sheddingProps();
const { "ups-1": _, ...targets } = telemetry.targets;
const batteryAlone = { telemetry: { ...telemetry, targets: { ...targets, "battery-ups": "192.0.2.51:9100" } } } as const;

ruleCases(returnsBelowFull, {
  subject: "power/battery-ups/shed-9",
  pass: unmeasured(0.9),
  fail: unmeasured(0.99),
  unknown: { impossible: "a battery without known energy has no level" },
  notApplicable: { ...sheddingNode(), subject: "orchestration/shedding" },
  boundary: { at: unmeasured(0.98), beyond: unmeasured(0.981) },
  fromProps: {
    pass: sheddingProps({ ...batteryAlone, promises: { autonomy: "2 h" } }),
    fail: sheddingProps(batteryAlone),
  },
});

describe(returnsBelowFull.id, () => {
  it("judges each stage of each battery that it relieves", () => {
    expect(judgeRule(returnsBelowFull, unmeasured(0.9)).map(({ subject, value }) => [subject, value])).toEqual([
      ["power/battery-ups/shed-9", 0.9],
      ["power/battery-ups/shed-5", 0.9],
    ]);
  });
});
