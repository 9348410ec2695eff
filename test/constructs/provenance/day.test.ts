import { describe, expect, it } from "vitest";
import { daysBetween } from "../../../constructs/provenance/day";

describe("daysBetween()", () => {
  it.each([
    ["2026-11-25", "2026-11-25", 0],
    ["2026-11-25", "2026-12-01", 6],
    ["2026-11-25", "2026-11-24", -1],
    ["2024-02-28", "2024-03-01", 2], // a leap year
    ["2026-03-28", "2026-03-30", 2], // clocks change in Europe
  ])("daysBetween() counts from %s to %s %d days", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
