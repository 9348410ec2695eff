import { describe, expect, it } from "vitest";
import { elementsAgeDays } from "../../../../constructs/engineering/orbit/elements-age";

const day = 86_400_000;

describe("elementsAgeDays()", () => {
  it("elementsAgeDays() is the way to the farther end of the window, before the epoch or after it", () => {
    expect(elementsAgeDays(0, day, 3 * day)).toBe(3);
    expect(elementsAgeDays(10 * day, 2 * day, 9 * day)).toBe(8);
    expect(elementsAgeDays(5 * day, 4 * day, 7 * day)).toBe(2);
  });

  it("elementsAgeDays() refuses an instant that is none", () => {
    expect(() => elementsAgeDays(Number.NaN, 0, 1)).toThrow(/^Instant must be a finite number/);
    expect(() => elementsAgeDays(0, 0, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});
