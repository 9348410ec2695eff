import { describe, expect, it } from "vitest";
import { transformerLoss } from "../../../../constructs/engineering/electrical/transformer-loss";
import { vector } from "../../../support/reference";

// 75 kVA, 310 W without load, 1350 W at rated current: the transformer of test/reference/worked-electrical-nec-208.json
describe("transformerLoss()", () => {
  it("transformerLoss() is the no-load loss alone without current, and both at rated current", () => {
    expect(transformerLoss(310, 1350, 0)).toBe(310);
    expect(transformerLoss(310, 1350, 3)).toBe(1660);
  });

  it("transformerLoss() agrees with the worked case: 634.662 W at its three secondary currents", () => {
    const ratedA = 75_000 / (Math.sqrt(3) * 208);
    const squared = [96.3084, 123.389, 82.2638].reduce((sum, current) => sum + (current / ratedA) ** 2, 0);
    expect(transformerLoss(310, 1350, squared)).toBeCloseTo(634.662, 2);
  });

  it.each(["xfmr-1511820", "xfmr-1015", "xfmr-5", "xfmr-1000"])("transformerLoss() closes the balance of the published %s", (id) => {
    const { inputs, expected: output, tolerance } = vector(id);
    const { Pin: input = Number.NaN, L0: noLoad = Number.NaN, L1: load = Number.NaN, Pn: rated = Number.NaN } = inputs;
    const loss = transformerLoss(noLoad * rated, load * rated, 3 * (output / rated) ** 2);
    expect(Math.abs(output + loss - input)).toBeLessThan(tolerance);
  });
});
