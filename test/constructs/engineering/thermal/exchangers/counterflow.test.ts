import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterflowEffectiveness, counterflowNtu } from "../../../../../constructs/engineering/thermal/exchangers/counterflow";
import { relativeDifference, vector, worked } from "../../../../support/reference";

describe("counterflowEffectiveness()", () => {
  it("counterflowEffectiveness() meets ht's published value at NTU 5, C* 0.7", () => {
    const { expected, tolerance } = vector("entu-counter");
    expect(Math.abs(counterflowEffectiveness(5, 0.7) - expected)).toBeLessThan(tolerance);
  });

  it("counterflowEffectiveness() passes smoothly into NTU/(1 + NTU) at C* = 1", () => {
    for (const ntu of [0.1, 1, 5, 20])
      expect(relativeDifference(counterflowEffectiveness(ntu, 1 - 1e-9), ntu / (1 + ntu))).toBeLessThan(1e-7);
    expect(counterflowEffectiveness(3, 1)).toBe(0.75);
  });

  it("counterflowEffectiveness() is 1 − e^(−NTU) at C* = 0 and refuses a ratio above 1", () => {
    expect(counterflowEffectiveness(2, 0)).toBeCloseTo(1 - Math.exp(-2), 14);
    for (const ratio of [1.01, -0.1, Number.NaN])
      expect(() => counterflowEffectiveness(1, ratio)).toThrow(/^Capacity ratio must lie between 0 and 1/);
  });
});

describe("counterflowNtu()", () => {
  it("counterflowNtu() agrees with the worked cases", () => {
    for (const { given, value } of worked<{ effectiveness: number; capacity_ratio: number }, number>("counterflow NTU")) {
      expect(relativeDifference(counterflowNtu(given.effectiveness, given.capacity_ratio), value)).toBeLessThan(1e-7);
    }
  });

  it("counterflowNtu() goes back and forth over the whole range", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (effectiveness, ratio) => {
        expect(Math.abs(counterflowEffectiveness(counterflowNtu(effectiveness, ratio), ratio) - effectiveness)).toBeLessThan(1e-12);
      }),
    );
  });

  it("counterflowNtu() refuses what no exchanger reaches", () => {
    for (const effectiveness of [1, 1.2, -0.1, Number.NaN])
      expect(() => counterflowNtu(effectiveness, 0.5)).toThrow(/^Effectiveness must be at least 0 and below 1/);
  });
});
