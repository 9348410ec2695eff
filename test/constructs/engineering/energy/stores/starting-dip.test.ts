import { describe, expect, it } from "vitest";
import { startingVoltageDip } from "../../../../../constructs/engineering/energy/stores/starting-dip";

describe("startingVoltageDip()", () => {
  it("startingVoltageDip() by hand: 20 kVA with six times the current on 100 kVA, X' 0.18: 0.216/1.216 = 17.8 %", () => {
    expect(startingVoltageDip(6 * 20_000, 100_000, 0.18)).toBeCloseTo(0.17763, 5);
  });

  it("startingVoltageDip() grows with the motor, shrinks with the set and stays below all of the voltage", () => {
    for (let start = 0; start < 1e6; start += 10_000) {
      const dip = startingVoltageDip(start, 100_000, 0.18);
      expect(startingVoltageDip(start + 10_000, 100_000, 0.18)).toBeGreaterThan(dip);
      expect(startingVoltageDip(start, 200_000, 0.18)).toBeLessThanOrEqual(dip);
      expect(dip).toBeLessThan(1);
    }
    expect(startingVoltageDip(0, 100_000, 0.18)).toBe(0);
    expect(() => startingVoltageDip(-1, 100_000, 0.18)).toThrow(RangeError);
    expect(() => startingVoltageDip(1, 100_000, 0)).toThrow(RangeError);
  });
});
