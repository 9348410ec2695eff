import { describe, expect, it } from "vitest";
import { oxygenLines } from "../../../../../constructs/engineering/link/atmosphere/oxygen-lines";
import { specificGas } from "../../../../../constructs/engineering/link/atmosphere/specific-gas";
import { waterLines } from "../../../../../constructs/engineering/link/atmosphere/water-lines";
import { digestOfRows } from "../../../../support/tables/digest-of-rows";
import { numberOf, shareOfTolerance, vectorsOf } from "../vectors";
import { surfaceAirOf } from "./climates";
import { vectors } from "./vectors-atmosphere.json";

const air = { dryPressureHpa: 1013.25, temperatureK: 288.15, vapourGPerM3: 7.5 };

describe("specificGas()", () => {
  // ITU-Rpy @6d7f35c, itur/data/676: v13_lines_oxygen.txt and v13_lines_water_vapour.txt
  it("specificGas() sums every line of the recommendation, number by number", () => {
    expect([oxygenLines, waterLines].map(digestOfRows)).toEqual(["d3e2efc65ba3a12b", "37b7d33cb3fa6cbf"]);
  });

  it.each(vectorsOf(vectors, "gas", "oxygen_dBkm"))("specificGas() gives the published values of $id", (vector) => {
    const { oxygenDbPerKm, waterDbPerKm } = specificGas(surfaceAirOf(vector.inputs), numberOf(vector.inputs, "frequencyGHz"));
    expect(shareOfTolerance(vector, "oxygen_dBkm", oxygenDbPerKm)).toBeLessThanOrEqual(1);
    expect(shareOfTolerance(vector, "water_dBkm", waterDbPerKm)).toBeLessThanOrEqual(1);
  });

  it("specificGas() has the line of water at 22 GHz and the flank of oxygen at 60 GHz, and is positive everywhere", () => {
    const water = (ghz: number) => specificGas(air, ghz).waterDbPerKm;
    for (let ghz = 1; ghz <= 50; ghz += 0.25) {
      const { oxygenDbPerKm, waterDbPerKm } = specificGas(air, ghz);
      expect(oxygenDbPerKm).toBeGreaterThan(0);
      expect(waterDbPerKm).toBeGreaterThan(0);
    }
    expect(water(22.235)).toBeGreaterThan(1.5 * water(18));
    expect(water(22.235)).toBeGreaterThan(1.5 * water(28));
    expect(specificGas(air, 50).oxygenDbPerKm).toBeGreaterThan(5 * specificGas(air, 40).oxygenDbPerKm);
  });

  it("specificGas() of dry air has no water in it", () => {
    expect(specificGas({ ...air, vapourGPerM3: 0 }, 22).waterDbPerKm).toBe(0);
  });

  it.each([
    [{ ...air, temperatureK: 15 }, 8, "Air temperature must lie between 200 and 340 K but is 15 K: give it in kelvins"],
    [{ ...air, dryPressureHpa: 101.3 }, 8, "Dry air pressure must lie between 300 and 1100 hPa but is 101.3 hPa: give it in hectopascals"],
    [{ ...air, vapourGPerM3: -1 }, 8, "Water vapour must lie between 0 and 100 g/m³ but is -1 g/m³: give it in grams a cubic metre"],
    [{ ...air, temperatureK: Number.NaN }, 8, "Air temperature must lie between 200 and 340 K but is NaN K: give it in kelvins"],
    [air, 0.9, "Frequency must lie between 1 and 50 GHz but is 0.9 GHz: no attenuation is known there"],
    [air, 50.1, "Frequency must lie between 1 and 50 GHz but is 50.1 GHz: no attenuation is known there"],
  ])("specificGas() refuses %j at %d GHz", (wrong, ghz, message) => {
    expect(() => specificGas(wrong, ghz)).toThrow(new RangeError(message));
  });
});
