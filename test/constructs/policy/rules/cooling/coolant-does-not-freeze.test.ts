import { defineSite } from "cdktf-edge-node";
import { ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { coolantDoesNotFreeze } from "../../../../../constructs/policy/rules/cooling/coolant-does-not-freeze";
import { cooling, finding, mildSite, mismatched, variant } from "../../node-variants";

const { id: rule } = coolantDoesNotFreeze;
const subject = "cooling/coolant";
const cold = defineSite({
  country: "SA",
  position: { latitude: 18, longitude: 42, elevation: "500 m" },
  climate: { hottest: { dryBulb: "30 °C", wetBulb: "15 °C" }, coldest: { dryBulb: "-20 °C" } },
  grid: { nominal: "400 V line-to-line", minimum: "0.9" },
  promises: mildSite.promises,
});
const at = (dryBulbC: number) => ({ point: smallPoint({ air: { dryBulbC } }) });

ruleCases(coolantDoesNotFreeze, {
  subject,
  pass: at(-9),
  fail: at(-11),
  unknown: { point: smallPoint({ coolant: { outcome: "unknown", reason: "the loop does not settle" } }) },
  notApplicable: { node: smallNode({ cooling: undefined }) },
  boundary: { at: at(-10), beyond: at(-10.001) },
  fromProps: { pass: variant(), fail: { ...variant(), site: cold } },
});

describe(rule, () => {
  it("has the freezing point of 25 % propylene glycol as its limit", () => {
    expect(finding(rule, subject, variant()).limit).toBeCloseTo(-10.18, 1); // Melinder; the worked case has -10.04 by ASHRAE's table
  });

  it("fails at -20 °C, by the outdoor air", () => {
    expect(finding(rule, subject, { ...variant(), site: cold })).toMatchObject({
      value: -20,
      scenario: expect.stringMatching(/^coldest/),
      remedy: expect.stringContaining("glycol"),
    });
  });

  it("is unknown when the solver cannot describe the coolant", () => {
    expect(finding(rule, subject, variant(cooling({ facilityLoop: mismatched })))).toMatchObject({ outcome: "unknown" });
  });
});
