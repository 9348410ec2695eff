import { describe, expect, it } from "vitest";
import { isWorse } from "../../../../constructs/policy/rule/is-worse";

describe("isWorse()", () => {
  it("isWorse() asks for the outcome first: fail, unknown, pass, not-applicable", () => {
    const order = ["fail", "unknown", "pass", "not-applicable"] as const;
    order.slice(1).forEach((outcome, i) => {
      const worse = order[i] ?? expect.unreachable();
      expect(isWorse({ outcome: worse, urgency: 9 }, { outcome, urgency: -9 })).toBe(true);
      expect(isWorse({ outcome, urgency: -9 }, { outcome: worse, urgency: 9 })).toBe(false);
    });
  });

  it("isWorse() then takes the smaller urgency, keeps the first of two alike, and takes one that is no number for the worst", () => {
    const of = (urgency: number) => ({ outcome: "pass", urgency }) as const;
    expect([isWorse(of(0.1), of(0.2)), isWorse(of(0.2), of(0.1)), isWorse(of(0.1), of(0.1))]).toEqual([true, false, false]);
    expect([isWorse(of(Number.NaN), of(-1)), isWorse(of(-1), of(Number.NaN)), isWorse(of(Number.NaN), of(Number.NaN))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
