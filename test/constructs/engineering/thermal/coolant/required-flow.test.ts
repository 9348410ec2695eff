import { describe, expect, it } from "vitest";
import { requiredFlowM3PerSPerW } from "../../../../../constructs/engineering/thermal/coolant/required-flow";

/** L/min for 121.5 kW, Lenovo LP2357, table 27. */
const published = [
  [25, 59],
  [30, 71],
  [35, 89],
  [40, 119],
  [45, 177],
] as const;

describe("requiredFlowM3PerSPerW()", () => {
  it("requiredFlowM3PerSPerW() gives the maker's points, and is linear between them", () => {
    for (const [supplyC, flow] of published) expect(requiredFlowM3PerSPerW(published, supplyC)).toBe(flow);
    expect(requiredFlowM3PerSPerW(published, 37)).toBeCloseTo(101, 12); // 89 + 2/5 · 30
  });

  it("requiredFlowM3PerSPerW() is never below what the heat of 121.5 kW needs to leave at 55 °C, by a sixtieth", () => {
    // The reference's rule of these points, flow = heat/(4.14 kJ/(L·K) · (55 °C − supply)); the points are rounded to whole litres
    for (let supplyC = 25; supplyC <= 45; supplyC += 0.5) {
      const rule = (121.5 / (4.14 * (55 - supplyC))) * 60;
      expect((requiredFlowM3PerSPerW(published, supplyC) ?? Number.NaN) / rule).toBeGreaterThan(1 - 1 / 60);
    }
  });

  it("requiredFlowM3PerSPerW() holds the first point for colder coolant, which needs less, and knows nothing above the last", () => {
    expect(requiredFlowM3PerSPerW(published, 10)).toBe(59);
    expect(requiredFlowM3PerSPerW(published, 45.01)).toBeUndefined();
  });

  it("requiredFlowM3PerSPerW() gives one number for every supply", () => {
    expect([10, 45, 60].map((supplyC) => requiredFlowM3PerSPerW(2.5e-8, supplyC))).toEqual([2.5e-8, 2.5e-8, 2.5e-8]);
  });

  it("requiredFlowM3PerSPerW() refuses NaN and a table without points", () => {
    expect(() => requiredFlowM3PerSPerW(published, Number.NaN)).toThrow(RangeError);
    expect(() => requiredFlowM3PerSPerW([], 25)).toThrow(RangeError);
  });
});
