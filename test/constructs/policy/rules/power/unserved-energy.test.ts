import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { unservedEnergy } from "../../../../../constructs/policy/rules/power/unserved-energy";
import { lagosSolarHybrid } from "../../../../../examples/lagos-solar-hybrid";
import { yearWith } from "../../../../support/nodes/stores";

const { id: rule } = unservedEnergy;
const subject = "power/year";
const dark = (hoursUnserved: number) => ({ year: yearWith({ energy: { hoursUnserved, unservedWh: 1000 * hoursUnserved } }) });
const { power } = lagosSolarHybrid;

ruleCases(unservedEnergy, {
  subject,
  pass: dark(0),
  fail: dark(3),
  unknown: { year: { outcome: "unknown", reason: "the healthy node has no operating point" } },
  notApplicable: {},
  boundary: { at: dark(0), beyond: dark(1) },
  fromProps: { pass: lagosSolarHybrid, fail: { ...lagosSolarHybrid, ...(power && { power: { ...power, gensets: [] } }) } },
});

describe(rule, () => {
  it("accepts as many hours as its parameter, and says what is missing", () => {
    const accepting = { parameters: { hours: "3 h" } };
    expect(judgeRule(unservedEnergy, { ...dark(3), ...accepting })).toMatchObject([{ outcome: "pass", margin: 0 }]);
    expect(judgeRule(unservedEnergy, { ...dark(4), ...accepting })).toMatchObject([
      { outcome: "fail", value: 4, limit: 3, remedy: expect.stringContaining("4.0 kWh") },
    ]);
  });

  it("is unknown where the grid comes and goes and nobody gives the weather", () => {
    const node = smallNode({ site: { grid: { availability: { hoursADay: 12, seed: 1 } } } });
    expect(judgeRule(unservedEnergy, { node })).toMatchObject([{ outcome: "unknown", reason: expect.stringContaining("site.weather") }]);
  });
});
