import { describe, expect, it } from "vitest";
import { oxygenHeightKm, waterHeightKm } from "../../../../../constructs/engineering/link/atmosphere/gas-heights";
import { oxygenHeightRows } from "../../../../../constructs/engineering/link/atmosphere/oxygen-heights";
import { digestOfRows } from "../../../../support/tables/digest-of-rows";
import { numberOf, shareOfTolerance, vectorsOf } from "../vectors";
import { surfaceAirOf } from "./climates";
import { vectors } from "./vectors-atmosphere.json";

const air = { dryPressureHpa: 1003.2, temperatureK: 288.15, vapourGPerM3: 7.5 };
const derived = vectorsOf(vectors, "gas", "oxygenHeight_km");

describe("oxygenHeightKm()", () => {
  it.each(derived)("oxygenHeightKm() gives the height of $id", (vector) => {
    const height = oxygenHeightKm(surfaceAirOf(vector.inputs), numberOf(vector.inputs, "frequencyGHz"));
    expect(shareOfTolerance(vector, "oxygenHeight_km", height)).toBeLessThanOrEqual(1);
  });

  // ITU-Rpy @6d7f35c, itur/data/676/v13_h0_coefficients.txt, rows of 1 to 50 GHz each 0.5 GHz, without the frequency
  it("oxygenHeightKm() computes with every coefficient of the recommendation, number by number", () => {
    expect(digestOfRows(oxygenHeightRows)).toBe("5592ae56303eaab0");
  });

  it("oxygenHeightKm() has no step at its rows, the first and the last included", () => {
    for (let ghz = 1; ghz <= 49.5; ghz += 0.5) {
      expect(Math.abs(oxygenHeightKm(air, ghz + 1e-9) - oxygenHeightKm(air, ghz))).toBeLessThan(1e-8);
      expect(Math.abs(oxygenHeightKm(air, ghz + 0.5 - 1e-9) - oxygenHeightKm(air, ghz + 0.5))).toBeLessThan(1e-8);
    }
  });

  it("oxygenHeightKm() is that of a few kilometres for all air that it takes", () => {
    for (let ghz = 1; ghz <= 50; ghz += 0.1)
      for (const temperatureK of [200, 270, 340])
        for (const dryPressureHpa of [300, 700, 1100]) {
          const height = oxygenHeightKm({ dryPressureHpa, temperatureK, vapourGPerM3: 7 }, ghz);
          expect(height).toBeGreaterThan(1);
          expect(height).toBeLessThan(9);
        }
  });

  it("oxygenHeightKm() refuses frequencies without a row", () => {
    for (const wrong of [0.99, 50.01, Number.NaN]) expect(() => oxygenHeightKm(air, wrong)).toThrow(RangeError);
  });
});

describe("waterHeightKm()", () => {
  it.each(derived)("waterHeightKm() gives the height of $id", (vector) => {
    expect(shareOfTolerance(vector, "waterHeight_km", waterHeightKm(numberOf(vector.inputs, "frequencyGHz")))).toBeLessThanOrEqual(1);
  });

  it("waterHeightKm() refuses frequencies beyond its range", () => {
    for (const wrong of [0.99, 50.01, Number.NaN]) expect(() => waterHeightKm(wrong)).toThrow(RangeError);
  });
});
