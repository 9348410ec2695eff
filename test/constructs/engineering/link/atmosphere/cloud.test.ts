import { describe, expect, it } from "vitest";
import { cloudDbM2PerKg, zenithCloudDb } from "../../../../../constructs/engineering/link/atmosphere/cloud";
import { slantDb } from "../../../../../constructs/engineering/link/atmosphere/slant-path";
import { numberOf, shareOfTolerance, vectorsOf } from "../vectors";
import { vectors } from "./vectors-atmosphere.json";

describe("zenithCloudDb()", () => {
  it.each(vectorsOf(vectors, "cloud", "cloud_dB"))("zenithCloudDb() along the slant path gives the published value of $id", (vector) => {
    const zenith = zenithCloudDb(numberOf(vector.inputs, "frequencyGHz"), numberOf(vector.inputs, "liquid_kgm2"));
    expect(shareOfTolerance(vector, "cloud_dB", slantDb(zenith, numberOf(vector.inputs, "elevation")))).toBeLessThanOrEqual(1);
  });

  it("zenithCloudDb() refuses liquid that no cloud has", () => {
    for (const wrong of [-0.1, 21, Number.NaN])
      expect(() => zenithCloudDb(8.1, wrong)).toThrow(
        `Cloud liquid must lie between 0 and 20 kg/m² but is ${wrong} kg/m²: give it in kilograms a square metre`,
      );
  });
});

describe("cloudDbM2PerKg()", () => {
  it("cloudDbM2PerKg() is positive and rises with the frequency from 1 to 50 GHz", () => {
    let before = 0;
    for (let ghz = 1; ghz <= 50; ghz += 0.5) {
      const coefficient = cloudDbM2PerKg(ghz);
      expect(coefficient).toBeGreaterThan(before);
      before = coefficient;
    }
  });

  it("cloudDbM2PerKg() refuses frequencies beyond its range", () => {
    for (const wrong of [0.99, 50.01, Number.NaN]) expect(() => cloudDbM2PerKg(wrong)).toThrow(RangeError);
  });
});
