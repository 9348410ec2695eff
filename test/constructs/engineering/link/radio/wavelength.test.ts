import { describe, expect, it } from "vitest";
import { wavelengthM } from "../../../../../constructs/engineering/link/radio/wavelength";

describe("wavelengthM()", () => {
  it("wavelengthM() of 8.1 GHz is 37.011 mm", () => {
    expect(wavelengthM(8.1)).toBeCloseTo(0.0370114, 7);
  });

  it("wavelengthM() refuses frequencies of zero, below and above 50 GHz", () => {
    for (const wrong of [0, -1, 50.1, Number.NaN])
      expect(() => wavelengthM(wrong)).toThrow(
        `Frequency must lie above 0 and at most at 50 GHz but is ${wrong} GHz: no attenuation is known there`,
      );
  });
});
