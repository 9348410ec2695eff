import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passIntervals } from "../../../../constructs/engineering/link/pass-intervals";

describe("passIntervals()", () => {
  it("passIntervals() cuts seconds and leaves the rest to the last", () => {
    expect(passIntervals(3.5)).toEqual({ middlesS: Float64Array.of(0.5, 1.5, 2.5, 3.25), lastLengthS: 0.5 });
    expect(passIntervals(2)).toEqual({ middlesS: Float64Array.of(0.5, 1.5), lastLengthS: 1 });
    expect(passIntervals(0.25)).toEqual({ middlesS: Float64Array.of(0.125), lastLengthS: 0.25 });
    expect(passIntervals(0)).toEqual({ middlesS: new Float64Array(0), lastLengthS: 0 });
  });

  it("passIntervals() covers the pass without gap: lengths add up, and middles rise within it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (milliseconds) => {
        const durationS = milliseconds / 1000;
        const { middlesS, lastLengthS } = passIntervals(durationS);
        expect(middlesS.length - 1 + lastLengthS).toBeCloseTo(durationS, 9);
        expect(lastLengthS).toBeGreaterThan(0);
        expect(lastLengthS).toBeLessThanOrEqual(1);
        expect(middlesS.every((middle, i) => middle > (middlesS[i - 1] ?? 0) && middle < durationS)).toBe(true);
      }),
    );
  });

  it("passIntervals() refuses durations that are none", () => {
    for (const wrong of [-1, 2_678_401, Number.NaN])
      expect(() => passIntervals(wrong)).toThrow(
        `Duration of a pass must lie between 0 s and 31 days but is ${wrong} s: cut it into contacts`,
      );
  });
});
