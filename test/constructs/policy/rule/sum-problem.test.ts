import { describe, expect, it } from "vitest";
import type { RuleUnit } from "../../../../constructs/policy/rule/finding";
import { sumProblem } from "../../../../constructs/policy/rule/judgement-problem";

const parts = (...values: number[]) => values.map((value, i) => ({ name: `part ${i}`, value }));
const judgement = { subject: "node", outcome: "pass", value: 23, limit: 25, contributors: parts(20, 3) } as const;

describe("sumProblem()", () => {
  it("sumProblem() has nothing to say where the parts of value and limit add up, or nothing is a number", () => {
    expect(sumProblem(judgement)).toBeUndefined();
    expect(sumProblem({ ...judgement, limitContributors: parts(40, -5, -10) })).toBeUndefined();
    expect(sumProblem({ subject: "node", outcome: "unknown", contributors: [], limitContributors: parts(1) })).toBeUndefined();
  });

  it("sumProblem() names the sum that a value or a limit is not", () => {
    expect(sumProblem({ ...judgement, contributors: parts(20) })).toMatch(/its value 23 but add up to 20: name every part of the value/);
    expect(sumProblem({ ...judgement, limitContributors: parts(40, -5) })).toMatch(/limit must add up to it, 25, but add up to 35/);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("sumProblem() takes no part of %d for agreed", (part) => {
    expect(sumProblem({ ...judgement, contributors: parts(23, part) })).toMatch(/must add up to its value 23 but add up to/);
  });

  const agreeing: readonly (readonly [why: string, unit: RuleUnit, value: number, agree: readonly number[], differ: readonly number[]])[] =
    [
      ["a heat that was computed once more", "W", 4686.808132, [4686.808144], [4686.82]],
      ["powers within 10 mW, where a millionth is 4 mW", "W", 4000, [2500, 1500.0099], [2500, 1500.0101]],
      ["powers within 10 mW, where nothing is", "W", 0, [0.0099], [-0.0101]],
      ["apparent powers within 10 mVA", "VA", 4000, [4000.0099], [3999.9899]],
      ["powers within a millionth, where that is 50 mW", "W", 50_000, [50_000.0499], [49_999.9499]],
      ["within a millionth of the sum of magnitudes, 79 mW", "W", 1000, [40_000, -39_000.078], [40_000, -39_000.08]],
      ["temperatures within a millionth: 40 µK of 40 °C", "°C", 40, [35, 5.000039], [35, 5.000041]],
      ["temperatures about 0 °C by their magnitudes: 20 µK of 10 K and −10 K", "°C", 0, [10, -10.000019], [10, -10.000021]],
      ["currents within a millionth: 16 µA of 16 A", "A", 16, [15.999985], [15.999983]],
      ["a voltage drop without a current, which is rounding", "-", 1.1102230246251565e-16, [1.2306961192854807e-16], [2e-9]],
      ["a current of 0 A without parts", "A", 0, [], [2e-9]],
    ];

  it.each(agreeing)("sumProblem() takes for agreed %s", (_, unit, value, agree, differ) => {
    expect(sumProblem({ ...judgement, unit, value, contributors: parts(...agree) })).toBeUndefined();
    expect(sumProblem({ ...judgement, unit, value, contributors: parts(...differ) })).toMatch(/must add up to its value/);
  });

  it("sumProblem() takes the parts of a limit for agreed within the same", () => {
    const limited = (of: number) => sumProblem({ ...judgement, unit: "W", limit: 4000, limitContributors: parts(of) });
    expect(limited(4000.0099)).toBeUndefined();
    expect(limited(4000.0101)).toMatch(/limit must add up to it, 4000, but add up to 4000.0101/);
  });
});
