import { describe, expect, it } from "vitest";
import { isBeyondTrustedHeat, isOutsideTrustedFlow } from "../../../../../constructs/engineering/thermal/exchangers/trusted-flow";

describe("isOutsideTrustedFlow() and isBeyondTrustedHeat()", () => {
  it("isOutsideTrustedFlow() trusts a quarter to one and a half times the rated flow, ends included, and no NaN", () => {
    expect([0.25, 1, 1.5].map(isOutsideTrustedFlow)).toEqual([false, false, false]);
    expect([0, 0.249, 1.501, Number.NaN].map(isOutsideTrustedFlow)).toEqual([true, true, true, true]);
  });

  it("isBeyondTrustedHeat() trusts any heat up to one and a half times the rated one, and no NaN", () => {
    expect([0, 0.1, 1.5].map(isBeyondTrustedHeat)).toEqual([false, false, false]);
    expect([1.501, 9, Number.NaN].map(isBeyondTrustedHeat)).toEqual([true, true, true]);
  });
});
