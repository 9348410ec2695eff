import { describe, expect, it } from "vitest";
import { batteryLifeYears, leadAcidFloatLifeYears } from "../../../../../constructs/engineering/energy/stores/battery-life";
import { vector } from "../../../../support/reference";

describe("batteryLifeYears()", () => {
  it("batteryLifeYears() of 4,000 cycles of 80 % at 400 full cycles a year is 4,000 × 0.8 / 400 = 8 years", () => {
    expect(batteryLifeYears(10, 4000, 0.8, 400)).toBeCloseTo(8, 12);
  });

  it("batteryLifeYears() is the calendar life of a battery that stands by", () => {
    expect(batteryLifeYears(10, 4000, 0.8, 20)).toBe(10);
    expect(batteryLifeYears(10, 4000, 0.8, 0)).toBe(10);
  });

  it("batteryLifeYears() refuses what has no meaning", () => {
    expect(() => batteryLifeYears(0, 4000, 0.8, 1)).toThrow(RangeError);
    expect(() => batteryLifeYears(10, 4000, 1.2, 1)).toThrow(RangeError);
    expect(() => batteryLifeYears(10, 4000, 0.8, -1)).toThrow(RangeError);
  });
});

describe("leadAcidFloatLifeYears()", () => {
  it("leadAcidFloatLifeYears() meets the published vrla-life-33", () => {
    const { inputs, expected, tolerance } = vector("vrla-life-33");
    const years = leadAcidFloatLifeYears(inputs.life25 ?? Number.NaN, inputs.T ?? Number.NaN);
    expect(Math.abs((years ?? Number.NaN) - expected)).toBeLessThan(tolerance);
  });

  it("leadAcidFloatLifeYears() is 2.5 of 10 years at 41 °C, as the same page says, and ends there", () => {
    expect(leadAcidFloatLifeYears(10, 41)).toBeCloseTo(2.5, 12);
    expect(leadAcidFloatLifeYears(10, 41.1)).toBeUndefined();
    expect(leadAcidFloatLifeYears(10, Number.NaN)).toBeUndefined();
  });

  it("leadAcidFloatLifeYears() never gains from cold and falls with every kelvin above 25 °C", () => {
    for (let t = -20; t <= 25; t++) expect(leadAcidFloatLifeYears(10, t)).toBe(10);
    for (let t = 25; t < 41; t += 0.5) {
      expect(leadAcidFloatLifeYears(10, t + 0.5) ?? Number.NaN).toBeLessThan(leadAcidFloatLifeYears(10, t) ?? Number.NaN);
    }
  });
});
