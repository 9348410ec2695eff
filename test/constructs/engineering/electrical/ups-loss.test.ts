import { describe, expect, it } from "vitest";
import { upsLoss } from "../../../../constructs/engineering/electrical/ups-loss";

describe("upsLoss()", () => {
  it("is a polynomial of output over rated power", () => {
    expect(upsLoss(0, 20_000, [0.01, 0.02, 0.03])).toBe(200);
    expect(upsLoss(10_000, 20_000, [0.01, 0.02, 0.03])).toBeCloseTo(200 + 200 + 150, 9);
    expect(upsLoss(20_000, 20_000, [0.01, 0.02, 0.03])).toBeCloseTo(1200, 9);
  });
});
