import { describe, expect, it, vi } from "vitest";
import { timeBudget } from "../../../../constructs/engineering/scheduling/time-budget";

describe("timeBudget()", () => {
  it("timeBudget() leaves to each program what those before it did not take, and throws once it is over", () => {
    const now = vi.spyOn(performance, "now");
    now.mockReturnValue(5000);
    const options = timeBudget(60);
    now.mockReturnValue(5000);
    expect(options.timeLimitS).toBe(60);
    now.mockReturnValue(25_000);
    expect(options.timeLimitS).toBe(40);
    now.mockReturnValue(65_000);
    expect(() => options.timeLimitS).toThrow(
      "Schedule of contacts must be proven within 60 s but is not: take a shorter window, or fewer satellites",
    );
    now.mockRestore();
  });

  it("timeBudget() refuses no time", () => {
    expect(() => timeBudget(0)).toThrow(/^Time of all programs must be/);
    expect(() => timeBudget(Number.NaN)).toThrow(RangeError);
  });
});
