import { defineSite, snapshot } from "cdktf-edge-node";
import { type Evaluation, evaluate } from "cdktf-edge-node/report";
import { coreRules, judge, judgeNotApplicable, judgeUnknown, type Rule, type Scenario } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { twoFeeds } from "../../../../examples/two-feeds";
import { weakGrid } from "../../../../examples/weak-grid";
import { designOf } from "../../../support/generated/generated-design";
import { recipes } from "../../../support/generated/recipe";
import { variant, without } from "../../../support/nodes/node-variants";
import { node, on, policyOf, ruleOf } from "../../../support/rules/test-rules";

const onFeedLost = ({ state }: Scenario) => state.kind === "feed-lost";

/** Judges 1 of 2 W where a feed is lost, and says that it does not apply elsewhere. Notes where it is asked. */
function ofLostFeeds(asked: string[], elsewhere = () => judgeNotApplicable("power", "no feed is lost")): Rule {
  return ruleOf(
    ({ point: { scenario } }) => {
      asked.push(scenario.name);
      if (!onFeedLost(scenario)) return [elsewhere()];
      return [judge({ subject: "power", unit: "W", bound: "at-most", value: 1, limit: 2, remedy: () => "" })];
    },
    { in: onFeedLost },
  );
}

describe("judgeScenarios()", () => {
  it("asks a rule where it applies, and elsewhere once within the promises and once beyond them, where it says why not", () => {
    const asked: string[] = [];
    const { findings, counts } = evaluate(node, { policy: policyOf(ofLostFeeds(asked)) });
    const lost = ["hottest", "mostHumid", "coldest"].flatMap((climate) => [`${climate}/feed-a-lost`, `${climate}/feed-b-lost`]);
    expect(asked.toSorted()).toEqual(["hottest/healthy", "hottest/dc-48-unit-lost", ...lost].toSorted());
    expect(counts.judgements).toBe(asked.length);
    expect(on(findings, "power")).toMatchObject({ outcome: "pass", scenario: "hottest/feed-a-lost", counts: { pass: 6 } });
  });

  it("keeps what a rule says of a node in which it applies nowhere", () => {
    const { network: _, ...unpowered } = node;
    const asked: string[] = [];
    const rules = [
      ofLostFeeds(asked),
      ruleOf(() => [judge({ subject: "node", unit: "W", bound: "at-most", value: 1, limit: 2, remedy: () => "" })], { id: "test/other" }),
    ];
    const { findings } = evaluate({ ...unpowered, feeds: [] }, { policy: policyOf(rules) });
    expect(on(findings, "power")).toMatchObject({
      outcome: "not-applicable",
      reason: "no feed is lost",
      scenario: "hottest/healthy",
      promised: true,
    });
    expect(asked.every((name) => !name.includes("feed"))).toBe(true);
  });

  it("asks a rule in every scenario while it says anything else than that it does not apply: what is unknown is unknown in all", () => {
    const asked: string[] = [];
    const { findings, counts } = evaluate(node, { policy: policyOf(ofLostFeeds(asked, () => judgeUnknown("power", "nobody knows"))) });
    expect(asked).toHaveLength(counts.scenarios);
    expect(on(findings, "power")).toMatchObject({ outcome: "unknown", counts: { unknown: counts.scenarios - 6, pass: 6 } });
  });

  it("asks what judges a design once, in the order of the policy", () => {
    let asked = 0;
    const judging = (id: Rule["id"], judges: "scenario" | "design") =>
      ruleOf(
        () => {
          asked += Number(judges === "design");
          return [judge({ subject: "node", unit: "W", bound: "at-most", value: 1, limit: 2, remedy: () => "" })];
        },
        { id, judges },
      );
    const rules = [judging("test/one", "scenario"), judging("test/two", "design"), judging("test/three", "scenario")];
    const { findings, counts } = evaluate(node, { policy: policyOf(rules) });
    expect(findings.map(({ rule, scenario }) => [rule, scenario])).toEqual([
      ["test/one", "hottest/healthy"],
      ["test/two", undefined],
      ["test/three", "hottest/healthy"],
    ]);
    expect([asked, counts.judgements]).toEqual([1, 2 * counts.scenarios + 1]);
  });
});

describe("the scenarios in which rules of the library apply", () => {
  const modest = { ...firstSite.site, promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } } } as const;
  const named = { lagosSolarHybrid, twoFeeds, weakGrid, modest: { ...firstSite, site: modest }, unpowered: without("power", variant()) };
  const generated = fc.sample(recipes, { seed: 20261127, numRuns: 12 }).map((recipe, i) => {
    const { site, design } = designOf(recipe);
    return [`generated ${i}`, { ...design, site: defineSite(site) }] as const;
  });
  /** Every rule that names them, and none of them named. */
  const filtered = coreRules.filter((rule) => rule.in !== undefined);
  const everywhere = filtered.map(({ in: _, ...rule }) => rule as Rule);
  /** Of each finding everything but how often it did not apply. */
  const withoutCounts = ({ findings, verdict }: Evaluation) => [
    verdict,
    findings.map(({ counts: { "not-applicable": _, ...counts }, ...finding }) => ({ ...finding, counts })),
  ];

  it("are named by rules on gensets, on lost feeds and on lost units", () => {
    const ids = filtered.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(["power/gensets-carry-load", "power/surviving-feed-carries-load", "power/ups-loss-survived"]),
    );
  });

  it.each([...Object.entries(named), ...generated])(
    "leave out what does not apply, and change no finding of %s",
    (_, { site, ...design }) => {
      const given = snapshot("given", site, design);
      const decided = ruleOf(() => [judge({ subject: "node", unit: "W", bound: "at-most", value: 1, limit: 2, remedy: () => "" })]);
      const [some, all] = [filtered, everywhere].map((rules) => evaluate(given, { policy: policyOf([...rules, decided]) }));
      expect(some && withoutCounts(some)).toEqual(all && withoutCounts(all));
      expect(some?.counts.judgements).toBeLessThan(all?.counts.judgements ?? 0);
    },
  );
});
