import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPeak } from "../../../../../constructs/engineering/orbit/passes/peak";

describe("findPeak()", () => {
  it("findPeak() finds the real peak of x·e^(−x), 1", () => {
    expect(findPeak((x) => x * Math.exp(-x), 0, 5, 1e-6)).toBeCloseTo(1, 5);
  });

  it("findPeak() finds peaks that are round, pointed and at an end, to the tolerance", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (top) => {
        expect(Math.abs(findPeak((x) => -((x - top) ** 2), 0, 100, 0.01) - top)).toBeLessThan(0.03);
        expect(Math.abs(findPeak((x) => -Math.abs(x - top), 0, 100, 0.01) - top)).toBeLessThan(0.03);
        expect(Math.abs(findPeak((x) => Math.cos((x - top) / 70), 0, 100, 0.01) - top)).toBeLessThan(0.03);
      }),
    );
    expect(findPeak((x) => x, 0, 1, 0.001)).toBeGreaterThan(0.997);
  });

  it("findPeak() needs few looks at a smooth peak", () => {
    let looks = 0;
    const counted = (x: number): number => {
      looks++;
      return Math.atan2(500, Math.abs(7.5 * (x - 33.3))); // elevation of a straight pass
    };
    findPeak((x) => counted(x), 0, 60, 0.01);
    expect(looks).toBeLessThan(25);
  });
});
