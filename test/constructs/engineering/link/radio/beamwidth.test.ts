import { describe, expect, it } from "vitest";
import { beamwidthDegrees } from "../../../../../constructs/engineering/link/radio/beamwidth";

describe("beamwidthDegrees()", () => {
  it("beamwidthDegrees() halves with twice the diameter", () => {
    expect(beamwidthDegrees(8.1, 7.4)).toBeCloseTo(beamwidthDegrees(8.1, 3.7) / 2, 12);
  });

  it("beamwidthDegrees() of an aperture of one wavelength is 70°", () => {
    expect(beamwidthDegrees(0.299792458, 1)).toBeCloseTo(70, 9);
  });

  it("beamwidthDegrees() refuses antennas that are no aperture", () => {
    expect(() => beamwidthDegrees(0.4, 0.2)).toThrow(
      "Beamwidth must be at most 180 degrees but 0.2 m at 0.4 GHz mean 262 degrees: correct one of the two",
    );
    for (const wrong of [0, 101, Number.NaN]) expect(() => beamwidthDegrees(8.1, wrong)).toThrow(RangeError);
  });
});
