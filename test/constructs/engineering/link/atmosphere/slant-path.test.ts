import { describe, expect, it } from "vitest";
import { slantDb } from "../../../../../constructs/engineering/link/atmosphere/slant-path";

describe("slantDb()", () => {
  it("slantDb() doubles the zenith at 30° and keeps it at 90°", () => {
    expect(slantDb(0.3, 30)).toBeCloseTo(0.6, 12);
    expect(slantDb(0.3, 90)).toBe(0.3);
  });

  it("slantDb() refuses elevations below 5° and above 90°", () => {
    for (const wrong of [4.99, 90.01, -5, Number.NaN])
      expect(() => slantDb(1, wrong)).toThrow(`Elevation must lie between 5 and 90 degrees but is ${wrong} degrees: count no data there`);
  });

  it("slantDb() refuses an attenuation that is negative or no number", () => {
    for (const wrong of [-0.1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => slantDb(wrong, 30)).toThrow(RangeError);
  });
});
