import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { airClassDeratingK } from "../../../../../constructs/engineering/thermal/air/air-class-derating";

describe("airClassDeratingK()", () => {
  it.each([
    // By hand, (h − 900)/k: Mexico City and Addis Ababa, each with the slopes of A2, A3 and A4
    [2240, 300, 4.467],
    [2240, 175, 7.657],
    [2240, 125, 10.72],
    [2355, 300, 4.85],
    [900, 300, 0],
    [635, 300, 0],
    [-430, 300, 0],
  ])("airClassDeratingK() at %d m and %d m/K is %d K", (elevationM, slope, expected) => {
    expect(airClassDeratingK(elevationM, slope)).toBeCloseTo(expected, 2);
  });

  it("airClassDeratingK() agrees with the 3.3 K for each 1000 m that a maker gives its class A1 server", () => {
    expect(airClassDeratingK(1900, 300)).toBeCloseTo(3.3, 1);
  });

  it("airClassDeratingK() never falls with elevation, up to where the classes end", () => {
    const metres = fc.double({ min: -500, max: 3050, noNaN: true });
    fc.assert(
      fc.property(metres, metres, fc.constantFrom(125, 175, 300, 500), (one, other, slope) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(airClassDeratingK(high, slope)).toBeGreaterThanOrEqual(airClassDeratingK(low, slope) ?? Number.NaN);
      }),
    );
    expect(airClassDeratingK(3050.1, 300)).toBeUndefined();
  });

  it.each([
    [Number.NaN, 300],
    [-501, 300],
    [0, 0],
    [0, Number.NaN],
  ])("airClassDeratingK() refuses %d m at %d m/K", (elevationM, slope) => {
    expect(() => airClassDeratingK(elevationM, slope)).toThrow(RangeError);
  });
});
