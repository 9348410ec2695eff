import { corePack, PropsError, packOf } from "cdktf-edge-node";
import { evaluate, maximumAmbient, maximumItLoad, siteHtml, siteReport } from "cdktf-edge-node/report";
import { defineRule, defineStudy, judge, NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { formats } from "../../../../constructs/report/formats";
import { runResult } from "../../../../constructs/report/run-result";
import { fresh } from "../../../support/kept/kept-studies";
import { formatText } from "../../../support/report/reports";
import { node, on, policyOf, ruleOf } from "../../../support/rules/test-rules";

let asked = 0;

/** What the node is paid for, which is no matter of a scenario: a study that the library does not have. */
const contract = defineStudy({
  name: "contract",
  answers: (study: NodeStudy) => {
    asked++;
    return { itLoadW: study.node.racks.reduce((sum, { inletW }) => sum + inletW, 0) };
  },
});
const loadW = contract.answers(new NodeStudy(node)).itLoadW;
const words = { title: "IT load within the contract", why: "w", source: "s", severity: "high", remedy: "less" } as const;

/** The IT load against a share of that of the node. */
const within = (share: number, id: `house/${string}` = "house/contracted-load") =>
  defineRule({
    id,
    ...words,
    judges: contract,
    worsenedBy: ["more-load"],
    check: ({ itLoadW }) => [
      judge({ subject: "compute", unit: "W", bound: "at-most", value: itLoadW, limit: share * loadW, remedy: () => "take racks out" }),
    ],
  });

describe("defineStudy()", () => {
  it("lets a rule judge what the library has no study of: once, in no scenario, blocking as a promise does", () => {
    const { verdict, findings, counts } = evaluate(node, { policy: policyOf(within(0.5)) });
    expect(verdict).toBe("fail");
    expect(counts).toMatchObject({ scenarios: 42, judgements: 1 });
    const { scenario, ...finding } = on(findings, "compute");
    expect(scenario).toBeUndefined();
    expect(finding).toMatchObject({ promised: true, effect: "block", blocks: true, value: loadW, margin: -loadW / 2 });
    expect(finding.broken).toEqual([{ outcome: "fail", value: loadW, margin: -loadW / 2 }]);
    expect(finding.counts).toEqual({ pass: 0, fail: 1, unknown: 0, "not-applicable": 0 });
  });

  it("stands in every output as what holds in every scenario", () => {
    const policy = { packs: [corePack, packOf("house", [within(0.5)])] };
    const study = new NodeStudy(node);
    const report = siteReport(evaluate(study, { policy }), { study, policy });
    const result = runResult([report]);
    expect(formatText("text", result)).toContain("    in every scenario\n"); // the subject is its only contributor
    const ofFindings = formats.map(({ name }) => name).filter((name) => !name.startsWith("bill-") && name !== "fleet");
    expect(ofFindings.length).toBeGreaterThan(8);
    expect(formatText("fleet", result)).toContain(report.findings.find(({ rule }) => rule === "house/contracted-load")?.title); // a page of many sites names a rule by its title
    for (const format of ofFindings) {
      expect(formatText(format, result)).toContain("house/contracted-load");
      expect(formatText(format, result)).not.toMatch(/undefined|scenario ,|in ``|, in [."]/);
    }
    expect(siteHtml(report)).toContain("In <span>every scenario</span>.");
    expect(siteHtml(report)).not.toContain("undefined");
  });

  it("answers once for all rules of a node, and again for each what-if that worsens one of them", () => {
    asked = 0;
    fresh(() => evaluate(node, { policy: policyOf([within(2), within(3, "house/other-load")]) }));
    expect(asked).toBe(1);
    const { outcome, factor, binding } = maximumItLoad(node, "hottest/feed-a-lost", { policy: policyOf(within(1.25)) });
    expect(outcome).toBe("found");
    expect(factor).toBeCloseTo(1.25, 2);
    expect(binding).toMatchObject([{ rule: "house/contracted-load", subject: "compute" }]);
    expect(asked).toBeGreaterThan(2);
  });

  it("leaves a rule out of searches for what does not worsen it", () => {
    expect(maximumAmbient(node, "hottest/healthy", { policy: policyOf(within(0.5)) })).toMatchObject({
      outcome: "unknown",
      reason: "no rule of the policy has a limit that it worsens",
    });
  });

  it("makes a study that throws a defect of the rules on it, and a rule that says nothing a notice", () => {
    const lost = defineStudy({
      name: "lost",
      answers: (): object => {
        throw new Error("no orbit");
      },
    });
    const { findings } = evaluate(node, { policy: policyOf(defineRule({ id: "house/lost", ...words, judges: lost, check: () => [] })) });
    expect(findings).toMatchObject([{ rule: "house/lost", defect: true, blocks: true, reason: "the rule threw: no orbit" }]);
    const silent = defineRule({ id: "house/silent", ...words, judges: contract, check: () => [] });
    const evaluation = evaluate(node, { policy: policyOf([silent, within(2)]) });
    const { policy } = evaluation;
    expect(formatText("gitlab", runResult([siteReport(evaluation)]))).toContain(
      '"Every rule that a policy names judges something: first-site/house/silent',
    );
    expect(policy.notices.map(({ message }) => message)).toEqual([
      "Rule house/silent must judge something but judged nothing: let it return judgeNotApplicable() or judgeMissingInput() with the reason",
    ]);
  });

  it.each([
    ["design", 'name: must not be scenario, design, year, sky, which the library uses, but is "design": choose another name'],
    ["Horizon", 'name: must be lower-case letters, digits and hyphens but is "Horizon": write it like horizon'],
  ])("refuses the name %s", (name, message) => {
    expect(() => defineStudy({ name, answers: () => ({}) })).toThrow(PropsError);
    expect(() => defineStudy({ name, answers: () => ({}) })).toThrow(message);
  });
});

describe("defineRule()", () => {
  it("refuses what is no study, and scenarios of what is judged once", () => {
    const judging = (judges: unknown) => policyOf(ruleOf(() => [], { judges: judges as "design" }));
    expect(() => evaluate(node, { policy: judging("passes") })).toThrow(
      "judges: must be scenario, design, year, sky, or what defineStudy() made",
    );
    const once = policyOf(ruleOf(() => [], { judges: "design", in: () => true }));
    expect(() => evaluate(node, { policy: once })).toThrow("in: must be left out of a rule that is judged once, not in scenarios");
  });

  it("types what a rule sees by what it judges", () => {
    defineRule({
      id: "house/typed",
      ...words,
      judges: "design",
      // @ts-expect-error a design has no operating point
      check: ({ point }) => (point ? [] : []),
    });
    defineRule({
      id: "house/typed",
      ...words,
      judges: "year",
      // @ts-expect-error a year is not asked in scenarios
      in: undefined as unknown as () => boolean,
      check: ({ year }) => (year() ? [] : []),
    });
    expect(() =>
      defineRule({ id: "house/typed", ...words, judges: contract, check: ({ itLoadW }) => [itLoadW].flatMap(() => []) }),
    ).not.toThrow();
  });
});
