import { describe, expect, it } from "vitest";
import { stepBudget } from "../../../../constructs/engineering/scheduling/step-budget";

describe("stepBudget()", () => {
  it("stepBudget() leaves to each program what those before it did not take, and none once all are taken", () => {
    const options = stepBudget(60, "take fewer");
    expect([options.steps, options.remedy]).toEqual([60, "take fewer"]);
    options.onSteps?.(20);
    expect(options.steps).toBe(40);
    options.onSteps?.(41); // the last one takes a few more
    expect(options.steps).toBe(0);
  });

  it("stepBudget() refuses no steps", () => {
    expect(() => stepBudget(0, "")).toThrow(/^Steps of all programs must be/);
    expect(() => stepBudget(Number.NaN, "")).toThrow(RangeError);
  });
});
