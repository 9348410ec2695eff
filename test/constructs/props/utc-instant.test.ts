import { describe, expect, it } from "vitest";
import { dayOfYearMs, utcInstantMs } from "../../../constructs/props/utc-instant";

describe("utcInstantMs()", () => {
  it("utcInstantMs() reads date and day of the year, with a Z and without", () => {
    const right = Date.UTC(2026, 8, 19, 7, 17, 41);
    for (const text of ["2026-09-19T07:17:41", "2026-09-19T07:17:41Z", "2026-262T07:17:41"]) expect(utcInstantMs(text)).toBe(right);
  });

  it("utcInstantMs() keeps each microsecond of a second", () => {
    for (let us = 0; us < 1_000_000; us += 997) {
      const text = `2026-09-19T07:17:41.${String(us).padStart(6, "0")}`;
      expect(Math.round((utcInstantMs(text) ?? 0) * 1000)).toBe(Date.UTC(2026, 8, 19, 7, 17, 41) * 1000 + us);
    }
  });

  it.each([
    "2026-02-29T00:00:00",
    "2026-13-01T00:00:00",
    "2026-00-01T00:00:00",
    "2026-01-00T00:00:00",
    "2025-366T00:00:00",
    "2026-000T00:00:00",
    "2026-01-01T24:00:00",
    "2026-01-01T00:60:00",
    "2016-12-31T23:59:60",
    "2026-01-01T00:00:00+00:00",
    "2026-01-01 00:00:00",
    "2026-01-01",
    "2026-01-01T00:00:00.",
    "26-01-01T00:00:00",
    "now",
    "",
  ])("utcInstantMs() has none for %j", (text) => {
    expect(utcInstantMs(text)).toBeUndefined();
  });
});

describe("dayOfYearMs()", () => {
  it("dayOfYearMs() has day 366 in a leap year alone", () => {
    expect(dayOfYearMs(2024, 366)).toBe(Date.UTC(2024, 11, 31));
    expect(dayOfYearMs(2025, 366)).toBeUndefined();
    expect(dayOfYearMs(2025, 0)).toBeUndefined();
  });
});
