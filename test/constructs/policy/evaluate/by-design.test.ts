import { defineSite, type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate, maximumItLoad } from "cdktf-edge-node/report";
import { coreRules, defineRule, judge, judgeNotApplicable, NodeStudy, type Rule } from "cdktf-edge-node/rules";
import { judgeRule } from "cdktf-edge-node/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appliesIn } from "../../../../constructs/policy/evaluate/ask-rule";
import { remembered } from "../../../../constructs/props/remembered";
import { firstSite } from "../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { weakGrid } from "../../../../examples/weak-grid";
import { designOf } from "../../../support/generated/generated-design";
import { recipes } from "../../../support/generated/recipe";
import { variant, without } from "../../../support/nodes/node-variants";
import { problemsOf } from "../../../support/props/problems-of";
import { node, on, policyOf, ruleOf } from "../../../support/rules/test-rules";

const within = () => judge({ subject: "node", unit: "W", bound: "at-most", value: 1, limit: 2, remedy: () => "" });

/** A rule that says something by the design, and is asked of no scenario then; it notes how often each of both is asked. */
function counted(byDesign: Rule["byDesign"]) {
  const asked = { design: 0, scenarios: 0 };
  const rule = ruleOf(
    () => {
      asked.scenarios++;
      return [within()];
    },
    {
      byDesign: (given) => {
        asked.design++;
        return byDesign?.(given);
      },
    },
  );
  return { asked, rule };
}

describe("byDesign() of a rule", () => {
  it("is asked once and speaks for every scenario", () => {
    const { asked, rule } = counted(() => [judgeNotApplicable("node", "there is none")]);
    const { findings, counts } = evaluate(node, { policy: policyOf([rule, ruleOf(() => [within()], { id: "test/other" })]) });
    expect(asked).toEqual({ design: 1, scenarios: 0 });
    const [finding] = findings.filter((one) => one.rule === rule.id);
    expect(finding).toMatchObject({ outcome: "not-applicable", reason: "there is none", counts: { "not-applicable": counts.scenarios } });
  });

  it("leaves every scenario to the check where it is undefined", () => {
    const { asked, rule } = counted(() => undefined);
    const { findings, counts } = evaluate(node, { policy: policyOf(rule) });
    expect(asked).toEqual({ design: 1, scenarios: counts.scenarios });
    expect(on(findings, "node")).toMatchObject({ outcome: "pass", counts: { pass: counts.scenarios } });
  });

  it("keeps a rule that does not apply out of a search, and says that no limit is there where none does", () => {
    const { rule } = counted(() => [judgeNotApplicable("node", "there is none")]);
    expect(maximumItLoad(node, "hottest/healthy", { policy: policyOf(rule) })).toMatchObject({
      outcome: "unknown",
      reason: "no rule of the policy has a limit in this scenario",
    });
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("no such part");
      },
      "the rule threw: no such part",
    ],
    [
      "gives no list",
      () => "none",
      "the rule must return a list of judgements: use judge(), judgeRequirement(), judgeUnknown(), judgeMissingInput() or judgeNotApplicable()",
    ],
    [
      "gives null",
      () => null,
      "the rule must return a list of judgements: use judge(), judgeRequirement(), judgeUnknown(), judgeMissingInput() or judgeNotApplicable()",
    ],
    [
      "judges what is no path",
      () => [judgeNotApplicable("a rack", "there is none")],
      'the rule judges "a rack", which is no path: write it like compute/rack-1',
    ],
  ])("is a defect of the rule where it %s", (_, byDesign, reason) => {
    const { rule } = counted(byDesign as Rule["byDesign"]);
    const { verdict, findings } = evaluate(node, { policy: policyOf(rule) });
    expect(verdict).toBe("fail");
    expect(on(findings, "node")).toMatchObject({ outcome: "fail", defect: true, reason });
  });

  it("is refused of a rule that is asked once, and where it is no function", () => {
    const once = ruleOf(() => [within()], { judges: "design", byDesign: () => undefined });
    expect(problemsOf(() => defineRule(once as never))).toEqual([
      "byDesign: must be left out of a rule that is judged once, not in scenarios",
    ]);
    const text = ruleOf(() => [within()], { byDesign: "none" as never });
    expect(problemsOf(() => defineRule(text as never))).toEqual([
      "byDesign: must be a function of a node that returns judgements or undefined",
    ]);
  });
});

describe("byDesign() of the rules of the library", () => {
  const props: Readonly<Record<string, EdgeNodeStackProps>> = { firstSite, lagosSolarHybrid, weakGrid };
  const lacking = { unpowered: "power", uncooled: "cooling" } as const;
  const generated = Array.from({ length: 25 }, (_, i) => `generated ${i}`);
  const names = [...Object.keys(props), ...Object.keys(lacking), ...generated];
  const sampled = remembered((count: number) => fc.sample(recipes, { seed: 20261129, numRuns: count }));
  const propsOf = (name: string): EdgeNodeStackProps => {
    if (name in lacking) return without(lacking[name as keyof typeof lacking], variant());
    const { site, design } = designOf(sampled(generated.length)[generated.indexOf(name)] ?? expect.unreachable());
    return { site: defineSite(site), ...design };
  };
  /** Each is solved once, whatever is asked of it. */
  const studyOf = remembered((name: string) => {
    const { site, ...design } = props[name] ?? propsOf(name);
    return new NodeStudy(snapshot("site", site, design));
  });
  const rules = coreRules.filter(({ byDesign }) => byDesign);

  it("is there of rules that many sites have no part for", () => {
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(["compute/bath-within-limit", "power/gensets-carry-load"]));
    const silent = rules.filter((rule) => names.some((name) => rule.byDesign?.(studyOf(name).node)));
    expect(silent.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  });

  it.each(names)("leaves to the checks of %s what they can answer", (name) => {
    const study = studyOf(name);
    expect(evaluate(study).findings.filter(({ defect }) => defect)).toEqual([]);
    for (const rule of rules) {
      const scenario = study.scenarios.find((some) => appliesIn(rule, some)) ?? study.scenario("hottest/healthy");
      expect(() => judgeRule(rule, { node: study.nodeIn(scenario), point: study.point(scenario) }), rule.id).not.toThrow();
    }
  });

  it.each(names)("says the same of %s whatever the climate point and the load", (name) => {
    const study = studyOf(name);
    const changed = [study.whatIf({ itLoadFactor: 1.25 }), study.whatIf({ climate: "hottest", dryBulbC: 60 })];
    const states = [study, ...changed].flatMap((some) => [some.node, ...some.scenarios.map((scenario) => some.nodeIn(scenario))]);
    const different = [...new Set(states)]; // scenarios at one climate point have one node
    for (const rule of rules) {
      const said = different.map((state) => rule.byDesign?.(state)?.map((pending) => pending.settle()));
      for (const other of said) expect(other, rule.id).toEqual(said[0]);
    }
  });
});
