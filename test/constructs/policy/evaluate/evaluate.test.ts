import { packOf, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { coreRules, judge, judgeNotApplicable, type Rule } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { MachineError } from "../../../../constructs/engineering/scheduling/awaited-worker";
import { firstSite } from "../../../../examples/first-site";
import { fresh } from "../../../support/kept/kept-studies";

const { site, ...design } = firstSite;
const node = snapshot("first-site", site, design);

const broken: Rule = {
  id: "test/throws",
  title: "A rule with a defect",
  why: "shows what becomes of it",
  source: "this test",
  severity: "low",
  remedy: "none",
  check: () => {
    throw new TypeError("cannot read a property of undefined");
  },
};

/** A rule whose value is chosen for each scenario. */
function valued(value: (scenario: string) => number, limit = 10): Rule {
  return {
    ...broken,
    id: "test/valued",
    check: ({ point }) => [
      judge({
        subject: "node",
        unit: "W",
        bound: "at-most",
        value: value(point.scenario.name),
        limit,
        contributors: () => [{ name: point.scenario.name, value: value(point.scenario.name) }],
        remedy: () => "ask for less",
      }),
    ],
  };
}

describe("evaluate()", () => {
  it.each([Number.POSITIVE_INFINITY, Number.NaN, 1 / -0])(
    "gives the remedy of the rule where that of a judgement asks for %s A",
    (amperes) => {
      const rule: Rule = {
        ...broken,
        remedy: "Larger breaker",
        check: ({ point }) => [
          judge({
            subject: "node",
            unit: "A",
            bound: "at-most",
            value: point.scenario.promised ? 11 : 12,
            limit: 10,
            remedy: () => `fit a breaker of ${Math.ceil(amperes)} A`,
          }),
        ],
      };
      const { findings } = evaluate(node, { policy: { packs: [packOf("test", [rule])] } });
      expect(findings).toMatchObject([{ outcome: "fail", remedy: "Larger breaker", beyondPromise: { remedy: "Larger breaker" } }]);
    },
  );

  it("makes a rule that throws a failing finding of that rule, and goes on with the others", () => {
    const { verdict, findings } = evaluate(node, { policy: { packs: [packOf("test", [broken, ...coreRules])] } });
    expect(verdict).toBe("fail");
    expect(findings.find(({ rule }) => rule === "test/throws")).toMatchObject({
      outcome: "fail",
      blocks: true,
      reason: "the rule threw: cannot read a property of undefined",
      counts: { fail: 42 },
    });
    expect(findings.filter(({ blocks }) => blocks)).toHaveLength(1);
  });

  it("gives no verdict where the machine could not compute in time or memory what a rule asks for", () => {
    const late: Rule = {
      ...broken,
      id: "test/slow",
      check: () => {
        throw new MachineError("Solver must answer within 1800 s but its thread was silent");
      },
    };
    expect(() => evaluate(node, { policy: { packs: [packOf("test", [late, ...coreRules])] } })).toThrow(MachineError);
  });

  it("makes a judgement that throws while it is settled a failing finding of its rule too", () => {
    const late: Rule = {
      ...broken,
      id: "test/late",
      check: () => [
        judge({
          subject: "node",
          unit: "W",
          bound: "at-most",
          value: 1,
          limit: 2,
          contributors: () => {
            throw new Error("late");
          },
          remedy: () => "",
        }),
      ],
    };
    expect(evaluate(node, { policy: { packs: [packOf("test", [late])] } }).findings).toMatchObject([
      { rule: "test/late", outcome: "fail", reason: "the rule threw: late" },
    ]);
  });

  it("never lets a later pass replace a judgement that threw, and blocks even where the site promises nothing", () => {
    let calls = 0;
    const once: Rule = {
      ...broken,
      id: "test/once",
      check: ({ point }) => [
        judge({
          subject: "node",
          unit: "W",
          bound: "at-most",
          value: 1,
          limit: point.scenario.name.endsWith("feed-a-lost") ? 1.5 : 2,
          contributors: () => {
            if (point.scenario.name.endsWith("feed-a-lost") && calls++ === 0) throw new Error("once");
            return [];
          },
          remedy: () => "",
        }),
      ],
    };
    const modest = snapshot("modest", { ...site, promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } } }, design);
    const { verdict, findings } = evaluate(modest, { policy: { packs: [packOf("test", [once])] } });
    expect(verdict).toBe("fail");
    expect(findings).toMatchObject([{ outcome: "fail", defect: true, blocks: true, reason: "the rule threw: once", counts: { fail: 1 } }]);
  });

  it("takes a run in which nothing applies for nothing evaluated", () => {
    const nothing: Rule = { ...broken, check: () => [judgeNotApplicable("node", "never")] };
    expect(() => evaluate(node, { policy: { packs: [packOf("test", [nothing])] } })).toThrow("decided nothing");
  });

  it("refuses to give a verdict when no rule says anything", () => {
    expect(() => evaluate(node, { policy: { packs: [packOf("test", [{ ...broken, check: () => [] }])] } })).toThrow(
      "so there is no verdict",
    );
  });

  it("keeps the worst promised scenario with its own contributors, and the counts", () => {
    const worst = "mostHumid/grid-minimum";
    const { findings } = evaluate(node, { policy: { packs: [packOf("test", [valued((name) => (name === worst ? 9 : 1))])] } });
    expect(findings).toMatchObject([
      { scenario: worst, value: 9, margin: 1, contributors: [{ name: worst, value: 9 }], counts: { pass: 42, fail: 0 } },
    ]);
  });

  it("takes NaN for unknown, which blocks", () => {
    const { verdict, findings } = evaluate(node, { policy: { packs: [packOf("test", [valued(() => Number.NaN)])] } });
    expect(verdict).toBe("fail");
    expect(findings).toMatchObject([{ outcome: "unknown", blocks: true }]);
  });

  it("lets a scenario that the site does not promise block nothing, and reports it", () => {
    const modest = snapshot("modest", { ...site, promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } } }, design);
    const { verdict, findings } = evaluate(modest, {
      policy: { packs: [packOf("test", [valued((name) => (name.endsWith("-lost") ? 11 : 1))])] },
    });
    expect(verdict).toBe("pass");
    expect(findings).toMatchObject([{ outcome: "pass", blocks: false, beyondPromise: { outcome: "fail", value: 11 } }]);
  });

  it("gives the same findings twice", () => {
    const findings = () => JSON.stringify(fresh(() => evaluate(node).findings));
    expect(findings()).toBe(findings());
  });

  it("calls back after each scenario", () => {
    const seen: string[] = [];
    fresh(() => evaluate(node, { onProgress: (done, total, scenario) => seen.push(`${done}/${total} ${scenario.name}`) }));
    expect(seen).toHaveLength(42);
    expect(seen[0]).toBe("1/42 hottest/healthy");
  });
});

describe("judge()", () => {
  const measured = {
    subject: "s",
    unit: "V",
    bound: "at-least",
    value: 100,
    limit: 105,
    contributors: () => [],
    remedy: () => "raise it",
  } as const;

  it("takes a lower limit from above", () => {
    expect(judge(measured).settle()).toMatchObject({ outcome: "fail", margin: -5, remedy: "raise it" });
    expect(judge({ ...measured, value: 106 }).settle()).toMatchObject({ outcome: "pass", margin: 1 });
  });

  it("does not say how to mend what passes", () => {
    expect(judge({ ...measured, value: 106 }).settle()).not.toHaveProperty("remedy");
  });

  it.each(["recalled", "unknown"] as const)("makes a fail by a %s limit unknown, a pass stays a pass", (mark) => {
    const limitSource = { mark, document: "somebody's memory" };
    expect(judge({ ...measured, limitSource }).settle()).toMatchObject({ outcome: "unknown", margin: -5 });
    expect(judge({ ...measured, value: 106, limitSource }).settle()).toMatchObject({ outcome: "pass" });
  });

  it("makes a fail unknown whose value rests on a recalled number, and names it", () => {
    const restsOn = () => [
      { mark: "verified", document: "data sheet" } as const,
      { mark: "recalled", document: "weather of last summer" } as const,
    ];
    expect(judge({ ...measured, restsOn }).settle()).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("the value uses weather of last summer, which is recalled"),
    });
    expect(judge({ ...measured, value: 106, restsOn }).settle().outcome).toBe("pass");
  });

  it("states the largest uncertainty of its sources: a share of a limit or value, kelvins of a temperature", () => {
    const limitSource = { mark: "verified", document: "limit", relativeUncertainty: 0.02, temperatureUncertaintyK: 0.3 } as const;
    const restsOn = () => [{ mark: "verified", document: "value", relativeUncertainty: 0.05, temperatureUncertaintyK: 0.5 } as const];
    expect(judge({ ...measured, value: 200, limitSource, restsOn }).settle().uncertainty).toEqual({ value: 10, document: "value" });
    expect(judge({ ...measured, value: 200, limitSource }).settle().uncertainty).toEqual({ value: 2.1, document: "limit" });
    expect(judge({ ...measured, unit: "°C", limitSource, restsOn }).settle().uncertainty).toEqual({ value: 0.5, document: "value" });
  });

  it("is unknown without a limit, with the reason that was given", () => {
    expect(judge({ ...measured, limit: undefined, reason: "no table" }).settle()).toMatchObject({
      outcome: "unknown",
      reason: "no table",
      value: 100,
    });
  });

  it("treats the rounding of binary numbers as at the limit", () => {
    expect(judge({ ...measured, bound: "at-most", value: 0.1 + 0.2, limit: 0.3 }).settle()).toMatchObject({ outcome: "pass", margin: 0 });
  });
});

describe("judgeNotApplicable()", () => {
  it("says why and is never the worst", () => {
    const pending = judgeNotApplicable("s", "no rectifiers");
    expect(pending.settle()).toMatchObject({ outcome: "not-applicable", reason: "no rectifiers" });
    expect(pending.urgency).toBe(Number.POSITIVE_INFINITY);
  });
});
