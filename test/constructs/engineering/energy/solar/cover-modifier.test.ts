import { describe, expect, it } from "vitest";
import { coverModifier } from "../../../../../constructs/engineering/energy/solar/cover-modifier";

const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);

describe("coverModifier()", () => {
  // pvlib-python @6382338, tests/test_iam.py, test_physical: n 1.526, K·L 0.008. Relative to 0° there, to 1° here, where the glass takes 5e-7 more.
  it.each([
    [0, 1],
    [22.5, 0.99926198],
    [45, 0.98797788],
    [67.5, 0.8893998],
  ])("coverModifier() meets the published value at %f°", (angle, expected) => {
    expect(Math.abs(coverModifier(cosine(angle)) - expected)).toBeLessThan(6e-7);
  });

  it("coverModifier() at 60° by hand: inside 34.58°, reflected 0.1712 across and 0.0011 along", () => {
    // sin θr = 0.866025/1.526 = 0.567514, cos θr = 0.823363
    // across: ((0.5 − 1.526·0.823363)/(0.5 + 1.526·0.823363))² = (−0.756452/1.756452)² = 0.185478
    // along: ((0.823363 − 1.526·0.5)/(0.823363 + 1.526·0.5))² = (0.060363/1.586363)² = 0.001448
    // τ = e^(−0.008/0.823363)·(1 − 0.093463) = 0.990331·0.906537 = 0.897772; τ(0) = e^(−0.008)·(1 − (0.526/2.526)²) = 0.992032·0.956638 = 0.949016
    expect(coverModifier(cosine(60))).toBeCloseTo(0.897772 / 0.949016, 5);
  });

  it("coverModifier() falls from 1 at 1° to 0 at 90° and is 0 behind the plane", () => {
    for (let angle = 0; angle < 90; angle += 0.25) {
      expect(coverModifier(cosine(angle + 0.25))).toBeLessThanOrEqual(coverModifier(cosine(angle)) + 1e-15);
    }
    expect(coverModifier(cosine(0.5))).toBe(1);
    expect(coverModifier(cosine(89.999))).toBeLessThan(1e-3);
    for (const behind of [0, -0.5, -1, Number.NaN]) expect(coverModifier(behind)).toBe(0);
  });
});
