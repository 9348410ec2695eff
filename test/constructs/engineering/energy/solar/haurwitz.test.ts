import { describe, expect, it } from "vitest";
import { haurwitzWPerM2 } from "../../../../../constructs/engineering/energy/solar/haurwitz";
import { vector } from "../../../../support/reference";

describe("haurwitzWPerM2()", () => {
  it.each([5, 10, 30, 50, 90])("haurwitzWPerM2() meets the published value with the sun %f° up", (elevation) => {
    const { expected, tolerance } = vector(`haurwitz-${elevation}`);
    expect(Math.abs(haurwitzWPerM2(Math.sin((elevation * Math.PI) / 180)) - expected)).toBeLessThan(tolerance);
  });

  it("haurwitzWPerM2() rises with the sun, and is 0 below the horizon", () => {
    for (let cosine = 0.001; cosine <= 1; cosine += 0.001) expect(haurwitzWPerM2(cosine)).toBeGreaterThan(haurwitzWPerM2(cosine - 0.001));
    for (const cosine of [0, -0.01, -1]) expect(haurwitzWPerM2(cosine)).toBe(0);
    for (const wrong of [1.001, Number.NaN]) expect(() => haurwitzWPerM2(wrong)).toThrow(RangeError);
  });
});
