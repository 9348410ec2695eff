import { describe, expect, it } from "vitest";
import { everySecondMs, secondsOf } from "../../../../constructs/engineering/numeric/interval-seconds";

describe("everySecondMs()", () => {
  it("everySecondMs() has the beginning, each second and the end, once each", () => {
    expect([...everySecondMs(500, 3000)]).toEqual([500, 1500, 2500, 3000]);
    expect([...everySecondMs(500, 2500)]).toEqual([500, 1500, 2500]);
    expect([...everySecondMs(500, 500)]).toEqual([500]);
  });

  it("everySecondMs() refuses an interval that ends before it begins", () => {
    for (const end of [999, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => everySecondMs(1000, end)).toThrow(/^Interval must end after 1000 ms/);
  });
});

describe("secondsOf()", () => {
  it("secondsOf() has parts of 1 s and a shorter last one, each with its middle", () => {
    expect(secondsOf(0, 2500)).toEqual({ middlesMs: Float64Array.of(500, 1500, 2250), lengthsS: Float64Array.of(1, 1, 0.5) });
    expect(secondsOf(1000, 3000)).toEqual({ middlesMs: Float64Array.of(1500, 2500), lengthsS: Float64Array.of(1, 1) });
    expect(secondsOf(1000, 1000).lengthsS).toHaveLength(0);
  });

  it("secondsOf() adds up to the interval, however its ends lie", () => {
    for (let ms = 1; ms < 5000; ms += 7.3) {
      const aosMs = 1_789_900_000_000.25;
      expect(secondsOf(aosMs, aosMs + ms).lengthsS.reduce((sum, length) => sum + length, 0)).toBeCloseTo(ms / 1000, 6);
    }
  });
});
