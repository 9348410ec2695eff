import { describe, expect, it } from "vitest";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { finding, findingsOf, plant, variant, without } from "../../node-variants";

describe("power/equipment-within-rating", () => {
  const rule = "power/equipment-within-rating";
  const withPdu = (rating: `${number} A`) =>
    variant({
      power: {
        ...power30kW,
        boards: power30kW.boards.map((board) => ({
          ...board,
          circuits: (board.circuits ?? []).map((circuit) => (circuit.pdu ? { ...circuit, pdu: { ...circuit.pdu, rating } } : circuit)),
        })),
      },
    });

  it("passes, for every PDU, power supply and rectifier plant", () => {
    const found = findingsOf(rule, variant());
    expect(Object.keys(found)).toEqual(expect.arrayContaining(["power/rack-1-a", "power/rack-1/rack-1-a", "power/dc-48"]));
    expect(Object.values(found).map(({ outcome }) => outcome)).not.toContain("fail");
  });

  it("fails a PDU that a healthy node overloads, by loads that add up", () => {
    const { outcome, value = 0, contributors, remedy } = finding(rule, "power/rack-1-a", withPdu("10 A"));
    expect(outcome).toBe("fail");
    expect(contributors.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value, 9);
    expect(remedy).toContain(`raise the rating of rack-1-a above ${Math.ceil(value)} A`);
  });

  it("is unknown where the rectifiers' maker publishes nothing, and without a power module", () => {
    const hot = plant({ fullPowerUpTo: "20 °C" });
    expect(finding(rule, "power/dc-48", variant(hot))).toMatchObject({ outcome: "unknown", blocks: true });
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
  });

  it("leaves a lost feed to the rule on surviving feeds", () => {
    expect(finding(rule, "power", variant())).toMatchObject({
      outcome: "not-applicable",
      reason: expect.stringContaining("surviving-feed"),
    });
  });
});
