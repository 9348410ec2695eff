import { describe, expect, it } from "vitest";
import { parseDeviation } from "../../../../constructs/policy/acceptance/deviation";

describe("parseDeviation()", () => {
  it("parseDeviation() reads decibels and data rates in the unit of their rules", () => {
    expect(parseDeviation("dB", "1.5 dB", "cap")).toBe(1.5);
    expect(parseDeviation("bit/s", "20 Mbit/s", "cap")).toBe(20e6);
  });

  it("parseDeviation() refuses negative ones and those of another unit", () => {
    for (const [unit, text] of [
      ["dB", "-1 dB"],
      ["dB", "3 dB(A)"],
      ["bit/s", "20 MB"],
    ] as const)
      expect(() => parseDeviation(unit, text, "cap")).toThrow(/^cap is not valid/);
  });
});
