import { describe, expect, it } from "vitest";
import { pointingLossDb } from "../../../../../constructs/engineering/link/radio/pointing-loss";

describe("pointingLossDb()", () => {
  it("pointingLossDb() is 3 dB at half the beamwidth and none on the axis", () => {
    expect(pointingLossDb(0.35, 0.7)).toBeCloseTo(3, 12);
    expect(pointingLossDb(0, 0.7)).toBe(0);
  });

  it("pointingLossDb() refuses errors and beams that are none", () => {
    for (const wrong of [-0.1, 181, Number.NaN])
      expect(() => pointingLossDb(wrong, 0.7)).toThrow(
        `Pointing error must lie between 0 and 180 degrees but is ${wrong} degrees: give its size without sign`,
      );
    for (const wrong of [0, 181, Number.NaN]) expect(() => pointingLossDb(0.1, wrong)).toThrow(RangeError);
  });
});
