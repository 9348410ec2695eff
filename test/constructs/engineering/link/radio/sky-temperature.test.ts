import { describe, expect, it } from "vitest";
import { skyTemperatureK } from "../../../../../constructs/engineering/link/radio/sky-temperature";

describe("skyTemperatureK()", () => {
  it("skyTemperatureK() is the cosmic 2.7 K without air and that of the air behind thick rain", () => {
    expect(skyTemperatureK(0, 275)).toBe(2.7);
    expect(skyTemperatureK(100, 275)).toBeCloseTo(275, 6);
    expect(skyTemperatureK(10 * Math.log10(2), 275)).toBeCloseTo((275 + 2.7) / 2, 9);
  });

  it("skyTemperatureK() refuses attenuations and temperatures that are none", () => {
    for (const wrong of [-0.1, 1001, Number.NaN]) expect(() => skyTemperatureK(wrong, 275)).toThrow(RangeError);
    for (const wrong of [0, 15, 400, Number.NaN])
      expect(() => skyTemperatureK(1, wrong)).toThrow(
        `Mean radiating temperature must lie between 200 and 340 K but is ${wrong} K: give it in kelvins`,
      );
  });
});
