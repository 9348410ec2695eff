import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Curve, interpolate, interpolateHeld } from "../../../../constructs/engineering/numeric/curve";

const curve: Curve = [
  [0, 1],
  [1000, 0.95],
  [3000, 0.85],
];

describe("interpolate()", () => {
  it("interpolate() gives the published values at the points", () => {
    for (const [x, y] of curve) expect(interpolate(curve, x)).toBe(y);
  });

  it("interpolate() is linear between two points", () => {
    expect(interpolate(curve, 500)).toBeCloseTo(0.975, 12);
    expect(interpolate(curve, 2000)).toBeCloseTo(0.9, 12);
  });

  it("interpolate() says nothing outside the published points, for NaN or without points", () => {
    for (const x of [-1e-9, 3000.0001, Number.NaN]) expect(interpolate(curve, x)).toBeUndefined();
    expect(interpolate([], 0)).toBeUndefined();
  });

  it("interpolate() never leaves the band of the neighbouring points", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3000, noNaN: true }), (x) => {
        const y = interpolate(curve, x) ?? Number.NaN;
        expect(y).toBeLessThanOrEqual(1);
        expect(y).toBeGreaterThanOrEqual(0.85 - 1e-12);
      }),
    );
  });
});

describe("interpolateHeld()", () => {
  it("interpolateHeld() holds the first and last value outside", () => {
    expect(interpolateHeld(curve, -5)).toBe(1);
    expect(interpolateHeld(curve, 9000)).toBe(0.85);
  });

  it("interpolateHeld() agrees with interpolate() inside", () => {
    for (let x = 0; x <= 3000; x += 37) expect(interpolateHeld(curve, x)).toBe(interpolate(curve, x));
  });

  it("interpolateHeld() refuses a curve without points", () => {
    expect(() => interpolateHeld([], 1)).toThrow(RangeError);
  });
});
