import { describe, expect, it } from "vitest";
import { coolantModel } from "../../../../../constructs/engineering/thermal/coolant/coolant-model";
import { expansionM3 } from "../../../../../constructs/engineering/thermal/coolant/expansion";

describe("expansionM3()", () => {
  it("expansionM3() of 500 L of water from 20 to 60 °C, by hand: 500·(998.2/983.2 − 1) = 7.63 L", () => {
    expect(expansionM3(0.5, 998.2, 983.2) * 1000).toBeCloseTo(7.628, 3);
    const { densityKgPerM3 } = coolantModel({ kind: "water" });
    expect(expansionM3(0.5, densityKgPerM3(20), densityKgPerM3(60)) * 1000).toBeCloseTo(7.63, 1);
  });

  it("expansionM3() is nothing at the temperature of filling, negative below it, and keeps the mass", () => {
    expect(expansionM3(0.5, 1000, 1000)).toBe(0);
    expect(expansionM3(0.5, 990, 1000)).toBeLessThan(0);
    for (const hot of [600, 900, 1200]) expect((0.5 + expansionM3(0.5, 1000, hot)) * hot).toBeCloseTo(0.5 * 1000, 9);
  });

  it.each([
    [() => expansionM3(-1, 1000, 990), "Volume of the loop must not be negative but is -1 m³"],
    [() => expansionM3(Number.NaN, 1000, 990), "Volume of the loop must not be negative but is NaN m³"],
    [() => expansionM3(1, 0, 990), "Density of filling must be above zero but is 0 kg/m³"],
    [() => expansionM3(1, 1000, Number.NaN), "Density of the hot coolant must be above zero but is NaN kg/m³"],
  ])("expansionM3() refuses what no loop holds", (call, message) => {
    expect(call).toThrow(message);
  });
});
