import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boilingPointC } from "../../../../../constructs/engineering/thermal/coolant/boiling-point";

/** Water at 100 °C, IAPWS: 2256.5 kJ/kg. It boils at 99.97 °C at 101,325 Pa. */
const water = { boilingPointC: 99.97, latentHeatJPerKg: 2_256_500, molarMassKgPerMol: 0.018015 };

describe("boilingPointC()", () => {
  it.each([
    // Saturation of water by IAPWS-IF97
    [50_000, 81.32],
    [70_000, 89.93],
    [80_000, 93.49],
    [90_000, 96.69],
    [101_325, 99.97],
    [110_000, 102.29],
  ])(
    "boilingPointC() of water at %d Pa agrees with %d °C within 0.5 K, and is not above it under standard pressure",
    (pressurePa, published) => {
      const ours = boilingPointC(water, pressurePa) ?? Number.NaN;
      expect(Math.abs(ours - published)).toBeLessThan(0.5);
      if (pressurePa < 101_325) expect(ours).toBeLessThan(published);
    },
  );

  it("boilingPointC() of a fluid of 49 °C, 88 kJ/kg and 316 g/mol falls to 41.7 °C at 79.5 kPa, as worked by hand", () => {
    // 1/322.15 + 8.31446/(88000 · 0.316)·ln(101325/79500) = 0.0031041 + 0.00007253 = 1/314.80 K
    const fluid = { boilingPointC: 49, latentHeatJPerKg: 88_000, molarMassKgPerMol: 0.316 };
    expect(boilingPointC(fluid, 79_500)).toBeCloseTo(41.65, 1);
  });

  it("boilingPointC() rises with pressure over its whole validity, and is undefined outside", () => {
    const pressure = fc.double({ min: 50_000, max: 110_000, noNaN: true });
    fc.assert(
      fc.property(pressure, pressure, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(boilingPointC(water, high)).toBeGreaterThanOrEqual(boilingPointC(water, low) ?? Number.NaN);
      }),
    );
    for (const pressurePa of [49_999, 110_001]) expect(boilingPointC(water, pressurePa)).toBeUndefined();
  });

  it.each([
    [{ ...water, latentHeatJPerKg: 0 }, 90_000],
    [{ ...water, molarMassKgPerMol: Number.NaN }, 90_000],
    [{ ...water, boilingPointC: -300 }, 90_000],
    [water, Number.NaN],
  ])("boilingPointC() refuses %j at %d Pa", (fluid, pressurePa) => {
    expect(() => boilingPointC(fluid, pressurePa)).toThrow(RangeError);
  });
});
