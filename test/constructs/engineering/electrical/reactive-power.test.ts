import { describe, expect, it } from "vitest";
import { reactivePower } from "../../../../constructs/engineering/electrical/reactive-power";

describe("reactivePower()", () => {
  it("of 8 kW at 0.8 is 6 kvar lagging, −6 kvar leading, and nothing at 1", () => {
    expect(reactivePower(8000, 0.8)).toBeCloseTo(6000, 9);
    expect(reactivePower(8000, 0.8, true)).toBeCloseTo(-6000, 9);
    expect(reactivePower(8000, 1)).toBe(0);
  });
});
