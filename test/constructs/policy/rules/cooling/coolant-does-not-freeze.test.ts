import { defineSite } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { cooling, finding, mildSite, mismatched, variant, without } from "../../node-variants";

describe("cooling/coolant-does-not-freeze", () => {
  const rule = "cooling/coolant-does-not-freeze";
  const subject = "cooling/coolant";
  const cold = defineSite({
    country: "SA",
    position: { latitude: 18, longitude: 42, elevation: "500 m" },
    climate: { hottest: { dryBulb: "30 °C", wetBulb: "15 °C" }, coldest: { dryBulb: "-20 °C" } },
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: mildSite.promises,
  });

  it("passes in mild air, with the freezing point of 25 % propylene glycol as its limit", () => {
    const { outcome, limit = 0, value = 0 } = finding(rule, subject, variant());
    expect(outcome).toBe("pass");
    expect(limit).toBeCloseTo(-10.18, 1); // Melinder; the worked case has -10.04 by ASHRAE's table
    expect(value).toBeLessThanOrEqual(5);
  });

  it("fails at -20 °C, by the outdoor air", () => {
    expect(finding(rule, subject, { ...variant(), site: cold })).toMatchObject({
      outcome: "fail",
      value: -20,
      scenario: expect.stringMatching(/^coldest/),
      remedy: expect.stringContaining("glycol"),
    });
  });

  it("is unknown when the coolant chain is, and does not apply without cooling", () => {
    expect(finding(rule, subject, variant(cooling({ facilityLoop: mismatched })))).toMatchObject({ outcome: "unknown" });
    expect(finding(rule, subject, without("cooling", variant()))).toMatchObject({ outcome: "not-applicable" });
  });
});
