import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dbOfRatio, ratioOfDb } from "../../../../../constructs/engineering/link/radio/decibels";

describe("ratioOfDb()", () => {
  it("ratioOfDb() doubles with 3.0103 dB and takes a tenth with −10 dB", () => {
    expect(ratioOfDb(3.010299956639812)).toBeCloseTo(2, 12);
    expect(ratioOfDb(-10)).toBeCloseTo(0.1, 15);
    expect(ratioOfDb(0)).toBe(1);
  });

  it("ratioOfDb() is undone by dbOfRatio()", () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (db) => {
        expect(Math.abs(dbOfRatio(ratioOfDb(db)) - db)).toBeLessThan(1e-11);
      }),
    );
  });

  it("ratioOfDb() refuses what is no level", () => {
    for (const wrong of [3001, -3001, Number.NaN, Number.NEGATIVE_INFINITY]) expect(() => ratioOfDb(wrong)).toThrow(RangeError);
  });
});

describe("dbOfRatio()", () => {
  it("dbOfRatio() refuses ratios of zero and less", () => {
    for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => dbOfRatio(wrong)).toThrow(`Ratio must be above zero but is ${wrong}: correct what it is computed from`);
  });
});
