import { describe, expect, it } from "vitest";
import {
  capacityAltitudeFactor,
  capacityAtAmbient,
  highestAmbientC,
} from "../../../../constructs/engineering/thermal/capacity-over-ambient";

/** An example, no product: the table of test/reference/worked-thermal-kuwait.json. */
const unit = {
  table: [
    { ambientC: 20, capacityW: 8400, eer: 4.1 },
    { ambientC: 35, capacityW: 8000, eer: 3.2 },
    { ambientC: 40, capacityW: 7600, eer: 2.85 },
    { ambientC: 55, capacityW: 5400, eer: 1.75 },
  ],
  minimumAmbientC: -15,
};

describe("capacityAtAmbient()", () => {
  it("capacityAtAmbient() gives the maker's rows and is linear between them", () => {
    for (const { ambientC, capacityW, eer } of unit.table)
      expect(capacityAtAmbient(unit, ambientC)).toEqual({ running: true, capacityW, eer });
    expect(capacityAtAmbient(unit, 38)).toEqual({ running: true, capacityW: 7760, eer: expect.closeTo(2.99, 12) });
  });

  it("capacityAtAmbient() holds the first row down to the minimum ambient", () => {
    for (const ambientC of [-15, 0, 19.99]) expect(capacityAtAmbient(unit, ambientC)).toEqual({ running: true, capacityW: 8400, eer: 4.1 });
  });

  it("capacityAtAmbient() is off above the last row and below the minimum ambient, with the reason", () => {
    expect(capacityAtAmbient(unit, 55.01)).toEqual({ running: false, offReason: "above the last row of its table at 55 °C" });
    expect(capacityAtAmbient(unit, -15.01)).toEqual({ running: false, offReason: "below its minimum ambient of -15 °C" });
  });

  it("capacityAtAmbient() is off above a cut-out before the last row, and runs at it", () => {
    const cutOut = { ...unit, maximumAmbientC: 38 };
    expect(capacityAtAmbient(cutOut, 38)).toEqual(capacityAtAmbient(unit, 38));
    expect(capacityAtAmbient(cutOut, 38.01)).toEqual({ running: false, offReason: "above its maximum ambient of 38 °C" });
    expect([highestAmbientC(cutOut), highestAmbientC(unit)]).toEqual([38, 55]);
  });

  it("capacityAtAmbient() refuses a table without rows, and NaN", () => {
    expect(() => capacityAtAmbient({ table: [], minimumAmbientC: 0 }, 20)).toThrow(RangeError);
    expect(() => capacityAtAmbient(unit, Number.NaN)).toThrow(RangeError);
  });
});

describe("capacityAltitudeFactor()", () => {
  it("capacityAltitudeFactor() holds its first value below the first point, is linear between, undefined beyond the last", () => {
    const curve = [
      [500, 0.98],
      [1000, 0.95],
      [3000, 0.85],
    ] as const;
    expect(capacityAltitudeFactor(curve, 55)).toBe(0.98);
    expect(capacityAltitudeFactor(curve, 2000)).toBeCloseTo(0.9, 12);
    expect(capacityAltitudeFactor(curve, 3001)).toBeUndefined();
  });
});
