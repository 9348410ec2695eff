import { describe, expect, it } from "vitest";
import { upsLoss } from "../../../../constructs/engineering/electrical/ups-loss";

describe("upsLoss()", () => {
  it("is a polynomial of output over rated power", () => {
    const loss = { kind: "polynomial", coefficients: [0.01, 0.02, 0.03] } as const;
    expect(upsLoss(0, 20_000, loss)).toBe(200);
    expect(upsLoss(10_000, 20_000, loss)).toBeCloseTo(200 + 200 + 150, 9);
    expect(upsLoss(20_000, 20_000, loss)).toBeCloseTo(1200, 9);
  });

  it("follows the efficiency: 7.5 kW of 30 kW at 94.5 % lose 436.5 W, and the 370.8 W of its first point stay below it", () => {
    const loss = {
      kind: "efficiency",
      curve: [
        [0.1, 0.89],
        [0.25, 0.945],
        [1, 0.955],
      ],
    } as const;
    expect(upsLoss(7500, 30_000, loss)).toBeCloseTo(7500 / 0.945 - 7500, 9);
    expect(upsLoss(3000, 30_000, loss)).toBeCloseTo(370.786517, 5);
    for (const outputW of [0, 1000]) expect(upsLoss(outputW, 30_000, loss)).toBe(upsLoss(3000, 30_000, loss));
  });
});
