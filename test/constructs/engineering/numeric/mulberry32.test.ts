import { describe, expect, it } from "vitest";
import { mulberry32 } from "../../../../constructs/engineering/numeric/mulberry32";

describe("mulberry32()", () => {
  // The author's C function, compiled and run: 32-bit numbers of which the draw is a 2³²th.
  it.each([
    [0, 1144304738, 1416247, 958946056],
    [1, 2693262067, 11749833, 2265367787],
    [42, 2581720956, 1925393290, 3661312704],
    [4294967295, 3850105811, 813802916, 3073704848],
  ])("mulberry32() with seed %i draws what the author's C function does", (seed, ...expected) => {
    const draw = mulberry32(seed);
    for (const number of expected) expect(draw()).toBe(number / 2 ** 32);
  });

  it("mulberry32() lies in 0 to 1 and spreads evenly", () => {
    const draw = mulberry32(7);
    const counts = new Array(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const u = draw();
      if (!(u >= 0 && u < 1)) expect.unreachable(`${u} is drawn`);
      counts[Math.floor(10 * u)]++;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500); // five standard deviations of 95
  });

  it("mulberry32() refuses a seed that is no whole number", () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => mulberry32(wrong)).toThrow(/^Seed must be a whole number/);
  });
});
