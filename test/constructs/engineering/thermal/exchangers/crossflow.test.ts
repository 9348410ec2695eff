import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossflowEffectiveness, crossflowNtu } from "../../../../../constructs/engineering/thermal/exchangers/crossflow";
import { uniform } from "../../../../support/generated/uniform";
import { relativeDifference, vector, worked } from "../../../../support/reference";

describe("crossflowEffectiveness()", () => {
  it("crossflowEffectiveness() is within 1e-5 of ht's exact series at NTU 5, C* 0.7", () => {
    const { expected, tolerance } = vector("entu-xflow-unmixed");
    expect(Math.abs(crossflowEffectiveness(5, 0.7) - expected)).toBeLessThan(tolerance);
  });

  it("crossflowEffectiveness() is 1 − e^(−NTU) at C* = 0 and passes smoothly into it", () => {
    for (const ntu of [0.01, 1, 5]) {
      expect(crossflowEffectiveness(ntu, 0)).toBeCloseTo(1 - Math.exp(-ntu), 14);
      expect(Math.abs(crossflowEffectiveness(ntu, 1e-9) - crossflowEffectiveness(ntu, 0))).toBeLessThan(1e-8);
    }
  });

  it("crossflowEffectiveness() grows with NTU and falls with C*, and stays below counterflow's limit of 1", () => {
    fc.assert(
      fc.property(uniform(1e-3, 30), uniform(0, 0.99), (ntu, ratio) => {
        const here = crossflowEffectiveness(ntu, ratio);
        expect(crossflowEffectiveness(ntu * 1.01, ratio)).toBeGreaterThanOrEqual(here);
        expect(crossflowEffectiveness(ntu, ratio + 0.01)).toBeLessThanOrEqual(here);
        expect(here).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("crossflowNtu()", () => {
  it("crossflowNtu() agrees with the worked cases", () => {
    for (const { given, value } of worked<{ effectiveness: number; capacity_ratio: number }, number>("crossflow unmixed NTU")) {
      expect(relativeDifference(crossflowNtu(given.effectiveness, given.capacity_ratio), value)).toBeLessThan(1e-7);
    }
  });

  it("crossflowNtu() goes back and forth over the whole range", () => {
    fc.assert(
      fc.property(uniform(0, 0.97), uniform(0, 1), (effectiveness, ratio) => {
        expect(Math.abs(crossflowEffectiveness(crossflowNtu(effectiveness, ratio), ratio) - effectiveness)).toBeLessThan(1e-11);
      }),
    );
  });

  it("crossflowNtu() refuses what no coil reaches", () => {
    for (const effectiveness of [1, 1.2, -0.1, Number.NaN]) expect(() => crossflowNtu(effectiveness, 0.5)).toThrow(RangeError);
    expect(() => crossflowNtu(1 - 1e-13, 1)).toThrow(/^Effectiveness of a crossflow coil with capacity ratio 1 must stay below/);
  });
});
