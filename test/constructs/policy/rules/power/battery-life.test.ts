import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { batteryLife } from "../../../../../constructs/policy/rules/power/battery-life";
import { lagosSolarHybrid } from "../../../../../examples/lagos-solar-hybrid";
import { storedNode, yearWith } from "../../../../support/nodes/stores";

const { id: rule } = batteryLife;
/** 5,000 cycles of 80 % in 10 years: 400 full cycles a year. */
const node = storedNode({ battery: { life: { calendarYears: 10, cycles: 5000, atDepth: 0.8 } } });
const cycled = (equivalentFullCycles: number, years = 10) => ({
  node,
  year: yearWith({ batteryLife: [{ id: "battery-1", years, equivalentFullCycles }] }),
});
const { power } = lagosSolarHybrid;
const batteries = (power?.batteries ?? []).map((one) => ({
  ...one,
  ...(one.energy && { energy: { ...one.energy, life: { calendarYears: 10, cycles: 2000, atDepth: "80 %" as const } } }),
}));

ruleCases(batteryLife, {
  subject: "power/battery-1",
  pass: cycled(300),
  fail: cycled(500),
  unknown: { subject: "power/year", node, year: { outcome: "unknown", reason: "the healthy node has no operating point" } },
  notApplicable: { node: smallNode({ batteries: [] }), subject: "power/year", year: yearWith({ batteryLife: [] }) },
  notJudged: { subject: "power/battery-1", year: yearWith({ batteryLife: [] }) },
  boundary: { at: cycled(400), beyond: cycled(400.1) },
  fromProps: {
    subject: "power/battery-ups",
    pass: lagosSolarHybrid,
    fail: { ...lagosSolarHybrid, ...(power && { power: { ...power, batteries } }) },
  },
});

describe(rule, () => {
  it("says after how many years the cycles are used up", () => {
    expect(judgeRule(batteryLife, cycled(500, 8))).toMatchObject([
      { value: 5000, limit: 4000, remedy: expect.stringContaining("at 500 full cycles a year it lasts 8.0 years instead of 10") },
    ]);
  });
});
