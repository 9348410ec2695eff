import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { survivesOutage } from "../../../../../constructs/policy/rules/power/survives-outage";
import { lagosSolarHybrid } from "../../../../../examples/lagos-solar-hybrid";
import { yearWith } from "../../../../support/nodes/stores";

const { id: rule } = survivesOutage;
const subject = "power/year";
const node = smallNode({ site: { promises: { autonomyS: 24 * 3600 } } });
const carried = (minimumH: number) => ({
  node,
  year: yearWith({ survival: { withGensets: { minimumH, tenthCentileH: 60, medianH: 72 } } }),
});
const { power } = lagosSolarHybrid;

ruleCases(survivesOutage, {
  subject,
  pass: carried(48),
  fail: carried(12),
  unknown: { node, year: yearWith({ survival: {} }) },
  notApplicable: { year: yearWith({}) },
  boundary: { at: carried(24), beyond: carried(23) },
  fromProps: { pass: lagosSolarHybrid, fail: { ...lagosSolarHybrid, ...(power && { power: { ...power, gensets: [] } }) } },
});

describe(rule, () => {
  it("judges batteries alone where there are no gensets", () => {
    const year = yearWith({ survival: { batteriesAlone: { minimumH: 2, tenthCentileH: 3, medianH: 30 } } });
    expect(judgeRule(survivesOutage, { node, year })).toMatchObject([
      { outcome: "fail", value: 2, limit: 24, remedy: expect.stringContaining("30 h") },
    ]);
  });
});
