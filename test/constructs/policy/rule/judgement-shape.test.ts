import { evaluate, type Judgement } from "cdktf-edge-node/report";
import { judge, judgeNotApplicable, type Measurement, type PendingJudgement, type Rule } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { plainJudgement } from "../../../../constructs/policy/rule/judgement-shape";
import { node, on, policyOf, ruleOf } from "../../../support/rules/test-rules";

/** What a rule of somebody else measured, with something in it that its types forbid. */
function measured(odd: Readonly<Record<string, unknown>>): PendingJudgement {
  return judge({ subject: "node", unit: "W", bound: "at-most", value: 5, limit: 2, remedy: () => "less", ...odd } as Measurement);
}

/** What a rule of somebody else says by itself, without `judge()`. */
function said(odd: Readonly<Record<string, unknown>>): PendingJudgement {
  const whole = { subject: "node", outcome: "fail", contributors: [], reason: "it is hot", remedy: "less", ...odd };
  return { subject: "node", outcome: "fail", urgency: -1, settle: () => whole as unknown as Judgement };
}

const source = { mark: "verified", document: "Sheet of the maker" };

function findingOf(rule: Rule) {
  return on(evaluate(node, { policy: policyOf([rule, ruleOf(() => [measured({ value: 1 })], { id: "test/other" })]) }).findings, "node");
}

function holdingItself(): object {
  const one: Record<string, unknown> = { ...source };
  one.me = one;
  return one;
}

describe("a judgement of somebody else's rule", () => {
  it.each<[string, PendingJudgement, string]>([
    ["a remedy that is a number", measured({ remedy: () => 5 }), "remedy must be text but is 5: write text"],
    ["a reason that is a symbol", said({ reason: Symbol("hot") }), "reason must be text but is Symbol(hot): write text"],
    ["a reason that is a function", said({ reason: Math.max }), "reason must be text but is function max() { [native code] }: write text"],
    ["a unit that is an object", measured({ unit: {} }), "unit must be text but is an object: write text"],
    [
      "a mark that is a function",
      measured({ marks: [Math.max] }),
      "marks[0] must be text but is function max() { [native code] }: write text",
    ],
    [
      "a contributor whose name is an object",
      measured({ contributors: () => [{ name: {}, value: 5 }] }),
      "contributors[0].name must be text but is an object: write text",
    ],
    [
      "a document that is a number",
      measured({ limitSource: { ...source, document: 5 } }),
      "limitSource.document must be text but is 5: write text",
    ],
    [
      "a source that holds itself",
      measured({ limitSource: holdingItself() }),
      "limitSource.me must not contain itself but does: write the value out here",
    ],
  ])("is a defect of the rule where it has %s", (_, pending, problem) => {
    expect(findingOf(ruleOf(() => [pending]))).toMatchObject({
      outcome: "fail",
      defect: true,
      blocks: true,
      reason: `the rule threw: its judgement cannot be written: ${problem}`,
    });
  });

  it.each(["urgency", "value", "margin"])("is none where its %s is no number", (key) => {
    const odd = { ...measured({}), settle: () => measured({}).settle(), [key]: 1n } as unknown as PendingJudgement;
    expect(findingOf(ruleOf(() => [odd]))).toMatchObject({
      defect: true,
      reason: expect.stringContaining("must return a list of judgements"),
    });
  });

  it("keeps of a source what a source has, so that its report can be written", () => {
    const limitSource = { ...source, pages: 12n, toJSON: () => expect.unreachable("it is no part of a source") };
    expect(findingOf(ruleOf(() => [measured({ limitSource })])).limitSource).toEqual(source);
  });

  it("may have whatever a judgement has", () => {
    const whole = measured({
      limitSource: source,
      at: "rack-1",
      marks: ["beyond its range"],
      contributors: () => [{ name: "a", value: 5 }],
    });
    expect(plainJudgement(whole.settle())).toEqual(whole.settle());
    expect(findingOf(ruleOf(() => [whole]))).toMatchObject(whole.settle());
  });
});

describe("a rule of somebody else", () => {
  it("has a defect where `in` throws, and the others are asked", () => {
    const rule = ruleOf(() => [judgeNotApplicable("node", "there is none")], {
      in: () => {
        throw new Error("no such state");
      },
    });
    const { findings, verdict } = evaluate(node, {
      policy: policyOf([rule, ruleOf(() => [measured({ value: 1 })], { id: "test/other" })]),
    });
    expect(verdict).toBe("fail");
    expect(findings.map((one) => [one.rule, one.outcome, one.reason])).toEqual([
      ["test/rule", "fail", "the rule threw: no such state"],
      ["test/other", "pass", undefined],
    ]);
  });

  it("has a defect where it changes the limits that are watched, and none is changed", () => {
    const watching = ruleOf(() => [measured({ value: 1 })], {
      id: "test/watching",
      watched: () => [{ subject: "node", device: "rack-1", metric: "power_watts", unit: "W", bound: "at-most", limit: 10, remedy: "less" }],
    });
    const changing = ruleOf(({ limits = () => [] }) => {
      for (const limit of limits()) (limit as unknown as { limit: number }).limit += 1000;
      return [measured({ value: 1 })];
    });
    const { findings } = evaluate(node, { policy: policyOf([watching, changing]) });
    expect(findings.find(({ rule }) => rule === "test/rule")).toMatchObject({ defect: true, reason: expect.stringContaining("read only") });
  });
});
