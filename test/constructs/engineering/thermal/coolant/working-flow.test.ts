import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { circuitResistance, workingFlowM3PerS } from "../../../../../constructs/engineering/thermal/coolant/working-flow";

const litresPerMinute = 1 / 60_000; // [m³/s]
/** 80 kPa with the valve shut, 40 kPa at 60 L/min, 16 kPa at 96 L/min: one straight line. */
const curve = [
  [0, 80_000],
  [60 * litresPerMinute, 40_000],
  [96 * litresPerMinute, 16_000],
] as const;
/** Two parts that together take 40 kPa at 60 L/min. */
const parts = [
  { name: "CDU", dropPa: 30_000, flowM3PerS: 60 * litresPerMinute },
  { name: "pipes", dropPa: 40_000, flowM3PerS: 120 * litresPerMinute },
];

describe("circuitResistance()", () => {
  it("circuitResistance() adds the parts, each by the square of the flow", () => {
    // 40 kPa at 120 L/min are 10 kPa at 60 L/min
    expect(circuitResistance(parts) * (60 * litresPerMinute) ** 2).toBeCloseTo(40_000, 6);
    expect(circuitResistance([])).toBe(0);
  });
});

describe("workingFlowM3PerS()", () => {
  it("workingFlowM3PerS() finds the crossing worked by hand for one pump and for two", () => {
    const resistance = circuitResistance(parts);
    expect(workingFlowM3PerS(curve, 1, resistance) / litresPerMinute).toBeCloseTo(60, 9);
    // 80 − 20·v = 40·v² with v = V̇/60 L/min: v = (−20 + √13,200)/80
    expect(workingFlowM3PerS(curve, 2, resistance) / litresPerMinute).toBeCloseTo((60 * (-20 + Math.sqrt(13_200))) / 80, 9);
    expect(workingFlowM3PerS(curve, 2, resistance) / litresPerMinute).toBeCloseTo(71.168, 3);
  });

  it("workingFlowM3PerS() meets pressure with pressure over the whole curve, and more pumps or less resistance never give less", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.double({ min: 0, max: 1, noNaN: true }), (pumps, share) => {
        // The resistance that the pumps meet at a flow between the ends of their curve
        const flow = (0.001 + 0.998 * share) * 96 * litresPerMinute;
        const pressure = 80_000 - (40_000 * flow) / (60 * litresPerMinute);
        const resistance = pressure / (pumps * flow) ** 2;
        const found = workingFlowM3PerS(curve, pumps, resistance);
        expect(found / (pumps * flow)).toBeCloseTo(1, 9);
        expect(workingFlowM3PerS(curve, pumps + 1, resistance)).toBeGreaterThan(found);
        expect(workingFlowM3PerS(curve, pumps, resistance * 1.5)).toBeLessThan(found);
      }),
    );
  });

  it("workingFlowM3PerS() refuses to leave the curve at either end, and no pumps", () => {
    const resistance = circuitResistance(parts);
    expect(() => workingFlowM3PerS(curve, 1, resistance / 10)).toThrow(
      "Pumps must work on their curve but 1 in parallel work beyond the last point of it, at 96.0 L/min each: add points to the curve up to there, or correct the pressure drops",
    );
    expect(() => workingFlowM3PerS(curve.slice(1), 2, resistance)).toThrow(/below the first point of it, at 60\.0 L\/min each/);
    expect(() => workingFlowM3PerS(curve, 0, resistance)).toThrow(RangeError);
    expect(() => workingFlowM3PerS(curve, 1, Number.NaN)).toThrow(RangeError);
  });
});
