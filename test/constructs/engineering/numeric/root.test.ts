import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRoot } from "../../../../constructs/engineering/numeric/root";

describe("findRoot()", () => {
  it("findRoot() finds the real root of x³ − 2x − 5, Wallis 1685: 2.0945514815423265", () => {
    expect(findRoot((x) => x ** 3 - 2 * x - 5, 2, 3, 1e-15)).toBeCloseTo(2.0945514815423265, 14);
  });

  it("findRoot() finds a root at either end of the bracket", () => {
    expect(findRoot((x) => x - 1, 1, 4, 1e-12)).toBe(1);
    expect(findRoot((x) => x - 4, 1, 4, 1e-12)).toBe(4);
  });

  it("findRoot() finds roots of steep, flat and stepped functions to the tolerance", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.999, max: 0.999, noNaN: true }), fc.constantFrom(1, 3, 9), (root, power) => {
        expect(Math.abs(findRoot((x) => (x - root) ** power, -1, 1, 1e-12) - root)).toBeLessThan(power === 1 ? 1e-12 : 2e-12);
        expect(Math.abs(findRoot((x) => Math.exp(20 * x) - Math.exp(20 * root), -1, 1, 1e-12) - root)).toBeLessThan(2e-12);
        expect(Math.abs(findRoot((x) => (x < root ? -1 : 1), -1, 1, 1e-12) - root)).toBeLessThan(2e-12);
      }),
    );
  });

  it("findRoot() needs few evaluations of a smooth function", () => {
    let evaluations = 0;
    const counted = (x: number): number => {
      evaluations++;
      return Math.cos(x) - x;
    };
    expect(findRoot(counted, 0, 1, 1e-15)).toBeCloseTo(0.7390851332151607, 15); // the Dottie number
    expect(evaluations).toBeLessThan(12);
  });

  it("findRoot() refuses ends that do not enclose a root, and NaN", () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1, 1e-12)).toThrow(/^Root search must have opposite signs/);
    expect(() => findRoot(() => Number.NaN, 0, 1, 1e-12)).toThrow(RangeError);
  });
});
