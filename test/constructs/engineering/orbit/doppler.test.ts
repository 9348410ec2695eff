import { describe, expect, it } from "vitest";
import { dopplerShiftHz } from "../../../../constructs/engineering/orbit/doppler";

describe("dopplerShiftHz()", () => {
  it("dopplerShiftHz() is a cycle for each wavelength that the satellite comes nearer, by hand", () => {
    expect(dopplerShiftHz(299_792_458, -1)).toBe(1000); // 1 m of wavelength, 1 km/s
    expect(dopplerShiftHz(8.2e9, 7)).toBeCloseTo(-191_465.8, 1); // 8.2e9·7/299792.458
    expect(Object.is(dopplerShiftHz(2e9, 0), -0)).toBe(true);
  });

  it("dopplerShiftHz() refuses frequencies and speeds that are none, and NaN", () => {
    for (const frequency of [0, -1, Number.NaN]) expect(() => dopplerShiftHz(frequency, 1)).toThrow(/^Frequency must be above 0 Hz/);
    for (const rate of [3e5, Number.NaN]) expect(() => dopplerShiftHz(1, rate)).toThrow(/^Range rate must be below/);
  });
});
