import { describe, expect, it } from "vitest";
import { vapourPressureHpa } from "../../../../../constructs/engineering/link/atmosphere/surface-air";

describe("vapourPressureHpa()", () => {
  it("vapourPressureHpa() of the reference air of ITU-R P.835, 7.5 g/m³ at 288.15 K, is 9.97 hPa", () => {
    expect(vapourPressureHpa({ dryPressureHpa: 1003.2, temperatureK: 288.15, vapourGPerM3: 7.5 })).toBeCloseTo(9.973, 3);
  });

  it("vapourPressureHpa() refuses degrees Celsius", () => {
    expect(() => vapourPressureHpa({ dryPressureHpa: 1003.2, temperatureK: 15, vapourGPerM3: 7.5 })).toThrow(
      "Air temperature must lie between 200 and 340 K but is 15 K: give it in kelvins",
    );
  });
});
