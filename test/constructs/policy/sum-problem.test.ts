import { describe, expect, it } from "vitest";
import { sumProblem } from "../../../constructs/policy/sum-problem";

const parts = (...values: number[]) => values.map((value, i) => ({ name: `part ${i}`, value }));
const judgement = { subject: "node", outcome: "pass", value: 23, limit: 25, contributors: parts(20, 3) } as const;

describe("sumProblem()", () => {
  it("sumProblem() has nothing to say where the parts of value and limit add up, or nothing is a number", () => {
    expect(sumProblem(judgement)).toBeUndefined();
    expect(sumProblem({ ...judgement, limitContributors: parts(40, -5, -10) })).toBeUndefined();
    expect(sumProblem({ subject: "node", outcome: "unknown", contributors: [], limitContributors: parts(1) })).toBeUndefined();
  });

  it("sumProblem() names the sum that a value or a limit is not", () => {
    expect(sumProblem({ ...judgement, contributors: parts(20) })).toMatch(/its value 23 but give 20: name every part of the value/);
    expect(sumProblem({ ...judgement, limitContributors: parts(40, -5) })).toMatch(/limit must add up to it, 25, but give 35/);
  });
});
