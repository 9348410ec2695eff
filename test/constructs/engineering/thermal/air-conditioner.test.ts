import { describe, expect, it } from "vitest";
import { airConditionerAltitudeFactor, airConditionerPoint } from "../../../../constructs/engineering/thermal/air-conditioner";

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

describe("airConditionerPoint()", () => {
  it("airConditionerPoint() gives the maker's rows and is linear between them", () => {
    for (const { ambientC, capacityW, eer } of unit.table)
      expect(airConditionerPoint(unit, ambientC)).toEqual({ running: true, capacityW, eer });
    expect(airConditionerPoint(unit, 38)).toEqual({ running: true, capacityW: 7760, eer: expect.closeTo(2.99, 12) });
  });

  it("airConditionerPoint() holds the first row down to the minimum ambient", () => {
    for (const ambientC of [-15, 0, 19.99])
      expect(airConditionerPoint(unit, ambientC)).toEqual({ running: true, capacityW: 8400, eer: 4.1 });
  });

  it("airConditionerPoint() is off above the last row and below the minimum ambient, with the reason", () => {
    expect(airConditionerPoint(unit, 55.01)).toEqual({ running: false, offReason: "above the last row of its table at 55 °C" });
    expect(airConditionerPoint(unit, -15.01)).toEqual({ running: false, offReason: "below its minimum ambient of -15 °C" });
  });

  it("airConditionerPoint() refuses a table without rows, and NaN", () => {
    expect(() => airConditionerPoint({ table: [], minimumAmbientC: 0 }, 20)).toThrow(RangeError);
    expect(() => airConditionerPoint(unit, Number.NaN)).toThrow(RangeError);
  });
});

describe("airConditionerAltitudeFactor()", () => {
  it("airConditionerAltitudeFactor() holds its first value below the first point, is linear between, undefined beyond the last", () => {
    const curve = [
      [500, 0.98],
      [1000, 0.95],
      [3000, 0.85],
    ] as const;
    expect(airConditionerAltitudeFactor(curve, 55)).toBe(0.98);
    expect(airConditionerAltitudeFactor(curve, 2000)).toBeCloseTo(0.9, 12);
    expect(airConditionerAltitudeFactor(curve, 3001)).toBeUndefined();
  });
});
