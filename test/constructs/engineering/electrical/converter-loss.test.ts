import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { converterInputW, converterLoss, converterOutputW } from "../../../../constructs/engineering/electrical/converter-loss";

/** 80 PLUS Platinum, 230 V internal redundant: 20, 50 and 100 % load. */
const platinum = [
  [0.2, 0.9],
  [0.5, 0.94],
  [1, 0.91],
] as const;

describe("converterLoss()", () => {
  it.each([
    [320, 320 / 0.9 - 320],
    [800, 800 / 0.94 - 800],
    [1600, 1600 / 0.91 - 1600],
  ])("at %s W of 1,600 W follows the published efficiency", (watts, loss) => {
    expect(converterLoss(watts, 1600, platinum)).toBeCloseTo(loss, 9);
  });

  it("is linear in efficiency between points", () => {
    expect(converterLoss(1000, 1600, platinum)).toBeCloseTo(1000 / 0.9325 - 1000, 9);
  });

  it("keeps its watts below the first point, without output too", () => {
    for (const watts of [0, 100, 320]) expect(converterLoss(watts, 1600, platinum)).toBeCloseTo(35.5556, 4);
  });

  it("keeps its efficiency beyond the last point", () => {
    expect(converterLoss(2000, 1600, platinum)).toBeCloseTo(2000 / 0.91 - 2000, 9);
  });
});

describe("converterOutputW()", () => {
  it.each([
    [800 / 0.94, 800],
    [1600 / 0.91, 1600],
    [1000 / 0.9325, 1000],
    [2000 / 0.91, 2000],
    [100 + 320 / 0.9 - 320, 100],
    [20, 0],
  ])("of %s W drawn gives %s W, by hand", (inputW, outputW) => {
    expect(converterOutputW(inputW, 1600, platinum)).toBeCloseTo(outputW, 9);
  });

  it("is the inverse of converterInputW() for any output", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4000, noNaN: true }), (outputW) => {
        const back = converterOutputW(converterInputW(outputW, 1600, platinum), 1600, platinum);
        expect(Math.abs(back - outputW)).toBeLessThan(1e-9 * Math.max(1, outputW));
      }),
    );
  });

  it("refuses a curve without points", () => {
    expect(() => converterOutputW(1, 1, [])).toThrow(/^Curve must have at least one point/);
  });
});
