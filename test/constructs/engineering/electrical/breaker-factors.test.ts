import { describe, expect, it } from "vitest";
import { breakerAltitudeFactor, breakerTemperatureFactor } from "../../../../constructs/engineering/electrical/breaker-factors";

/** ABB S200, data sheet 2CDC002157D0202, p. 5. */
const s200 = [
  [30, 1],
  [40, 0.94],
  [50, 0.88],
  [60, 0.82],
  [70, 0.75],
] as const;

/** Tables of no product, to see what happens outside them. */
const high = [
  [50, 0.9],
  [60, 0.8],
] as const;
const cold = [
  [10, 1.1],
  [30, 1],
] as const;

/** Schneider Compact NS: rating over altitude. */
const compactNs = [
  [2000, 1],
  [3000, 0.96],
  [4000, 0.93],
  [5000, 0.9],
] as const;

describe("breakerTemperatureFactor()", () => {
  it.each([
    [20, 1],
    [30, 1],
    [40, 0.94],
    [45, 0.91],
    [70, 0.75],
  ])("of ABB S200 at %s °C is %s", (celsius, factor) => {
    expect(breakerTemperatureFactor(s200, 30, celsius)).toBeCloseTo(factor, 12);
  });

  it("is unknown beyond the table, and above the reference temperature without one", () => {
    expect(breakerTemperatureFactor(s200, 30, 70.1)).toBeUndefined();
    expect(breakerTemperatureFactor(undefined, 40, 40.1)).toBeUndefined();
    expect(breakerTemperatureFactor(undefined, 40, 40)).toBe(1);
    expect(breakerTemperatureFactor(s200, 30, Number.NaN)).toBeUndefined();
  });

  it("holds the first value of a table that begins above the reference temperature", () => {
    expect(breakerTemperatureFactor(high, 40, 42)).toBe(0.9);
    expect(breakerTemperatureFactor(high, 40, 40)).toBe(1);
  });

  it("never exceeds 1 below the reference temperature", () => {
    expect(breakerTemperatureFactor(cold, 30, 10)).toBe(1);
  });
});

describe("breakerAltitudeFactor()", () => {
  it.each([
    [0, 1],
    [2000, 1],
    [2500, 0.98],
    [5000, 0.9],
  ])("of Compact NS at %s m is %s", (elevation, factor) => {
    expect(breakerAltitudeFactor(compactNs, elevation)).toBeCloseTo(factor, 12);
  });

  it("is unknown beyond the table, and without one above 2,000 m", () => {
    expect(breakerAltitudeFactor(compactNs, 5001)).toBeUndefined();
    expect(breakerAltitudeFactor(undefined, 2000)).toBe(1);
    expect(breakerAltitudeFactor(undefined, 2001)).toBeUndefined();
    expect(breakerAltitudeFactor([[2500, 0.9]], 0)).toBe(0.9);
  });
});
