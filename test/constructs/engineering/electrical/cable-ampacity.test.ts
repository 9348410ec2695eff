import { describe, expect, it } from "vitest";
import { cableAmpacityA, cableProtection, cableTemperatureFactor } from "../../../../constructs/engineering/electrical/cable-ampacity";

describe("cableTemperatureFactor()", () => {
  // IEC 60364-5-52:2009, tables B.52.14 (air) and B.52.15 (ground), printed with two places.
  it.each([
    ["PVC", "air", 25, 1.06],
    ["PVC", "air", 30, 1],
    ["PVC", "air", 40, 0.87],
    ["PVC", "air", 50, 0.71],
    ["PVC", "air", 60, 0.5],
    ["XLPE", "air", 40, 0.91],
    ["XLPE", "air", 50, 0.82],
    ["XLPE", "air", 60, 0.71],
    ["PVC", "ground", 30, 0.89],
    ["XLPE", "ground", 30, 0.93],
  ] as const)("cableTemperatureFactor() of %s in %s at %i °C is the tabulated %f", (insulation, place, temperature, factor) => {
    expect(Math.abs((cableTemperatureFactor(insulation, place, temperature) ?? Number.NaN) - factor)).toBeLessThan(0.0051);
  });

  it("cableTemperatureFactor() falls to nothing at the limit of the insulation and is unknown there", () => {
    for (let t = -40; t < 69; t++) {
      expect(cableTemperatureFactor("PVC", "air", t + 1) ?? Number.NaN).toBeLessThan(cableTemperatureFactor("PVC", "air", t) ?? Number.NaN);
    }
    expect(cableTemperatureFactor("PVC", "air", 70)).toBeUndefined();
    expect(cableTemperatureFactor("XLPE", "air", 90.1)).toBeUndefined();
    expect(cableTemperatureFactor("XLPE", "air", Number.NaN)).toBeUndefined();
  });
});

describe("cableAmpacityA()", () => {
  it("cableAmpacityA() by hand: 80 A at 50 °C (0.82) in a group of three (0.7): 45.92 A, two in parallel 91.84 A", () => {
    expect(cableAmpacityA(80, [0.82, 0.7])).toBeCloseTo(45.92, 9);
    expect(cableAmpacityA(80, [0.82, 0.7], 2)).toBeCloseTo(91.84, 9);
    expect(cableAmpacityA(80, [])).toBe(80);
  });

  it("cableAmpacityA() refuses a factor of nothing", () => {
    expect(() => cableAmpacityA(80, [0])).toThrow(/^Tabulated current and factors must be above zero/);
    expect(() => cableAmpacityA(Number.NaN, [1])).toThrow(RangeError);
  });
});

describe("cableProtection()", () => {
  it("cableProtection() by hand: 30 A, a breaker of 32 A, a cable for 45.92 A", () => {
    const { settingA, cableA, trippingA } = cableProtection(30, 32, 45.92, 1.45);
    expect([settingA, cableA]).toEqual([2, expect.closeTo(13.92, 9)]);
    expect(trippingA).toBeCloseTo(1.45 * 13.92, 9);
  });

  it("cableProtection() asks more of a fuse that melts at 1.6 times its rating: 45 A on 46 A hold the first conditions, but 72 A are above 66.7 A", () => {
    const { settingA, cableA, trippingA } = cableProtection(40, 45, 46, 1.6);
    expect([settingA, cableA]).toEqual([5, 1]);
    expect(trippingA).toBeCloseTo(66.7 - 72, 9);
  });
});
