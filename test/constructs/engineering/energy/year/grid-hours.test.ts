import { describe, expect, it } from "vitest";
import { outageWindows, randomOutages } from "../../../../../constructs/engineering/energy/year/grid-hours";

describe("randomOutages()", () => {
  it("randomOutages() by hand: the first draws of seed 1 are 0.62707, 0.00274 and 0.52745, so 4 h begin at 13, 0 and 11 o'clock", () => {
    // floor(0.62707 · 21) = 13, floor(0.00274 · 21) = 0, floor(0.52745 · 21) = 11
    const grid = randomOutages(1, 4, 72);
    const without = Array.from(grid.keys()).filter((hour) => grid[hour] === 0);
    expect(without).toEqual([13, 14, 15, 16, 24, 25, 26, 27, 59, 60, 61, 62]);
  });

  it("randomOutages() has one outage of that length in every day, whatever the length", () => {
    for (let length = 0; length <= 24; length++) {
      const grid = randomOutages(99, length, 8760);
      for (let day = 0; day < 365; day++) {
        const hours = Array.from(grid.subarray(24 * day, 24 * day + 24));
        expect(hours.filter((there) => there === 0)).toHaveLength(length);
        if (length > 0) expect(hours.lastIndexOf(0) - hours.indexOf(0)).toBe(length - 1);
      }
    }
  });

  it("randomOutages() refuses part hours and more than a day", () => {
    for (const wrong of [-1, 25, 2.5, Number.NaN])
      expect(() => randomOutages(1, wrong, 24)).toThrow(/^Outage of a day must be a whole number/);
  });
});

describe("outageWindows()", () => {
  it("outageWindows() repeats each window every day and passes midnight", () => {
    const grid = outageWindows(
      [
        { fromHour: 9, hours: 2 },
        { fromHour: 23, hours: 3 },
      ],
      48,
    );
    expect(Array.from(grid.keys()).filter((hour) => grid[hour] === 0)).toEqual([0, 1, 9, 10, 23, 24, 25, 33, 34, 47]);
  });

  it("outageWindows() is all grid without windows and none with a whole day", () => {
    expect(outageWindows([], 24).every((there) => there === 1)).toBe(true);
    expect(outageWindows([{ fromHour: 5, hours: 24 }], 24).every((there) => there === 0)).toBe(true);
    expect(() => outageWindows([{ fromHour: 24, hours: 1 }], 24)).toThrow(RangeError);
    expect(() => outageWindows([{ fromHour: 0, hours: 0 }], 24)).toThrow(RangeError);
  });
});
