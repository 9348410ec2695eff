import { defineRule, type Rule } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { problemsOf } from "../../../support/props/problems-of";
import { ruleOf } from "../../../support/rules/test-rules";

const problems = (runbook: unknown) => problemsOf(() => defineRule({ ...ruleOf(() => []), runbook } as Rule));

describe("defineRule() of a runbook", () => {
  it("defineRule() takes three steps, with a spare part or without", () => {
    const steps = ["Look", "Shed load", "Call"] as const;
    expect(defineRule({ ...ruleOf(() => []), runbook: { steps, spare: "a pump" } } as Rule).runbook).toEqual({ steps, spare: "a pump" });
    expect(defineRule({ ...ruleOf(() => []), runbook: { steps } } as Rule).runbook).toEqual({ steps });
  });

  it.each([
    [{ steps: ["Look", "Call"] }, "runbook.steps: must be a list of exactly three steps: a person woken by an alert reads no more"],
    [{ steps: ["Look", "", "Call"] }, "runbook.steps[1]: must be one line that is not empty: write what to do at the site"],
    [{ steps: "Look" }, "runbook.steps: must be a list of exactly three steps: a person woken by an alert reads no more"],
    [
      { steps: ["Look", "Shed load", "Call"], spare: "" },
      "runbook.spare: must be one line that is not empty: write the part to have in stock",
    ],
  ])("defineRule() refuses %j", (runbook, problem) => {
    expect(problems(runbook)).toEqual([problem]);
  });
});
