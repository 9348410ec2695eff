import { describe, expect, it } from "vitest";
import { erbsDiffuseShare } from "../../../../../constructs/engineering/energy/solar/erbs";
import { vector } from "../../../../support/reference";

describe("erbsDiffuseShare()", () => {
  it.each([1, 2, 3])("erbsDiffuseShare() meets published value %i", (row) => {
    const { inputs, expected, tolerance } = vector(`erbs-${row}`);
    expect(Math.abs(erbsDiffuseShare(inputs.kt ?? Number.NaN) - expected)).toBeLessThan(tolerance);
  });

  it("erbsDiffuseShare() is whole under a closed sky and 0.165 above a clearness of 0.8, and its three pieces meet", () => {
    expect([erbsDiffuseShare(0), erbsDiffuseShare(0.1), erbsDiffuseShare(0.81), erbsDiffuseShare(1.2)]).toEqual([1, 0.991, 0.165, 0.165]);
    for (const border of [0.22, 0.8]) expect(erbsDiffuseShare(border + 1e-9)).toBeCloseTo(erbsDiffuseShare(border), 2);
  });

  it("erbsDiffuseShare() is a share at every clearness, and refuses what is none", () => {
    for (let k = 0; k <= 1; k += 0.001) {
      expect(erbsDiffuseShare(k)).toBeGreaterThan(0.13);
      expect(erbsDiffuseShare(k)).toBeLessThanOrEqual(1);
    }
    for (const wrong of [-0.001, Number.NaN]) expect(() => erbsDiffuseShare(wrong)).toThrow(RangeError);
  });
});
