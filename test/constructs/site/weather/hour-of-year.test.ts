import { describe, expect, it } from "vitest";
import { hourAt, hourIndex, hourText } from "../../../../constructs/site/weather/hour-of-year";

describe("hourIndex()", () => {
  it("hourIndex() counts every hour of a common year once, and hourAt() leads back", () => {
    const places = Array.from({ length: 8760 }, (_, i) => hourIndex(hourAt(i)));
    expect(places).toEqual(Array.from({ length: 8760 }, (_, i) => i));
    // The calendar of 2001, which JavaScript knows
    expect(hourIndex({ month: 10, day: 17, hour: 5 })).toBe((Date.UTC(2001, 9, 17, 5) - Date.UTC(2001, 0, 1)) / 3_600_000);
  });

  it.each([
    [2, 29, 0],
    [4, 31, 0],
    [0, 1, 0],
    [13, 1, 0],
    [1, 0, 0],
    [1, 1, 24],
    [1, 1, -1],
    [1, 1.5, 0],
    [1, Number.NaN, 0],
  ])("hourIndex() knows no month %d, day %d, hour %d", (month, day, hour) => {
    expect(hourIndex({ month, day, hour })).toBeUndefined();
  });

  it("hourText() writes day, month and hour", () => {
    expect(hourText(0)).toBe("1 January 00:00");
    expect(hourText(8759)).toBe("31 December 23:00");
  });
});
