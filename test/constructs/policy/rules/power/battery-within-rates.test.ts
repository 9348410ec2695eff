import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { batteryWithinRates } from "../../../../../constructs/policy/rules/power/battery-within-rates";
import { finding } from "../../../../support/nodes/node-variants";
import { stored, storedNode, storedPoint } from "../../../../support/nodes/stores";

const { id: rule } = batteryWithinRates;
const subject = "power/battery-1/discharge";
const own = "power/battery-on-dc-48/discharge";
const giving = (dischargeW: number, dischargeLimitW = 10_000) => ({
  node: storedNode({ battery: {} }),
  point: storedPoint({ kind: "on-battery" }, { battery: { dischargeW, dischargeLimitW } }),
});
const rated = (rate: number) => stored({ battery: { dischargeRate: [[-20, 60, rate]] }, promises: { autonomyS: 60 } });

ruleCases(batteryWithinRates, {
  subject,
  pass: giving(8000),
  fail: giving(12_000),
  unknown: {
    point: storedPoint({ kind: "on-battery" }, {}, { electrical: { outcome: "unknown" } }),
    node: storedNode({ battery: {} }),
    subject: "power/battery-1",
  },
  notApplicable: { node: smallNode({ batteries: [] }), subject: "power/batteries" },
  notJudged: { node: smallNode(), subject: "power/battery-1" },
  boundary: { at: giving(10_000), beyond: giving(10_001) },
  fromProps: { subject: own, pass: rated(1), fail: rated(0.05) },
});

describe(rule, () => {
  it("judges the seconds until gensets stand too", () => {
    const found = finding(rule, own, stored({ battery: { dischargeRate: [[-20, 60, 0.05]] }, gensets: {} }));
    // Two receivers of 400 W from 10 kWh at 0.05 C
    expect(found).toMatchObject({ outcome: "fail", limit: 500, blocks: true, scenario: expect.stringContaining("/on-genset") });
    expect(found.value).toBeCloseTo(800, 6);
  });

  it("asks no headroom of a charge that the battery's management holds, and compares its margin with no other", () => {
    const design = storedNode({ battery: {} });
    const point = storedPoint({ kind: "on-battery" }, { battery: { chargeW: 5000, chargeLimitW: 5000 } });
    const charge = judgeRule(batteryWithinRates, { node: design, point, parameters: { headroom: "10 %" } }).find(({ subject: of }) =>
      of.endsWith("/charge"),
    );
    expect(charge).toMatchObject({ outcome: "pass", margin: 0, limit: 5000 });
    expect(charge?.relativeMargin).toBeUndefined();
  });

  it("says that cells give nothing where the maker has no band", () => {
    const [{ remedy } = {}] = judgeRule(batteryWithinRates, giving(100, 0));
    expect(remedy).toContain("its maker does not allow it");
  });
});
