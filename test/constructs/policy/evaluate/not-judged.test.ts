import { completePack, corePack, type Pack, packOf, strictPack } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { judge, judgeMissingInput, type PendingJudgement } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { node, ruleOf } from "../../../support/rules/test-rules";

const open = () => judge({ subject: "node", unit: "W", bound: "at-most", value: 1, limit: 2, remedy: () => "draw less" });
const closed = () => judgeMissingInput("node", ["power.earthing", "site.promises.recharge"], "nobody says how: give both");
const packWith = (options: Partial<Pack>, judgements: () => readonly PendingJudgement[], rule = ruleOf(judgements)): Pack => ({
  ...packOf("house", [rule]),
  ...options,
});
const verdictOf = (packs: readonly Pack[], policy = {}) => evaluate(node, { policy: { packs: [...packs], ...policy } });
const besides = packOf("besides", [{ ...ruleOf(() => [open()]), id: "power/besides" }]);
const found = (packs: readonly Pack[], policy = {}) => {
  const { findings, ...rest } = verdictOf([...packs, besides], policy);
  return { ...rest, finding: findings.find(({ rule }) => rule !== "power/besides") ?? expect.unreachable() };
};

describe("judgeMissingInput()", () => {
  it("names the inputs that open the rule, and does nothing under a pack that does not speak of it", () => {
    const { verdict, finding } = found([packWith({}, () => [closed()])]);
    expect(verdict).toBe("pass");
    expect(finding).toMatchObject({
      outcome: "not-judged",
      reason: "nobody says how: give both",
      missing: ["power.earthing", "site.promises.recharge"],
      blocks: false,
      broken: [],
    });
    expect(finding).not.toHaveProperty("effect");
    expect(finding.counts["not-judged"]).toBeGreaterThan(0);
  });

  it.each([
    { asks: ["warn"], effect: "warn", verdict: "pass" },
    { asks: ["block"], effect: "block", verdict: "fail" },
    { asks: ["block", "warn"], effect: "block", verdict: "fail" },
    { asks: ["warn", "block", "inform"], effect: "block", verdict: "fail" },
  ] as const)("does the hardest that packs ask: $asks gives $effect", ({ asks, effect, verdict }) => {
    const rule = ruleOf(() => [closed()]);
    const packs = asks.map((asked, i) => ({ ...packWith({ notJudged: asked }, () => [], rule), name: `house-${i}` }));
    expect(found(packs)).toMatchObject({ verdict, finding: { effect, blocks: effect === "block" } });
  });

  it("does no more than a fail of the rule would", () => {
    const soft = packWith({ notJudged: "block" }, () => [closed()]);
    const warning = { ...soft, rules: soft.rules.map(({ rule }) => ({ rule, enforcement: "warn" as const })) };
    expect(found([warning])).toMatchObject({ verdict: "pass", finding: { effect: "warn" } });
  });

  it("stands between a pass and an unknown", () => {
    const at = (hot: PendingJudgement, cold: PendingJudgement) =>
      found([
        packWith(
          {},
          () => [],
          ruleOf(({ point }) => [point.scenario.climate === "hottest" ? hot : cold]),
        ),
      ]).finding.outcome;
    const undecided: PendingJudgement = {
      ...closed(),
      outcome: "unknown",
      settle: () => ({ subject: "node", outcome: "unknown", reason: "-", contributors: [] }),
    };
    expect(at(open(), closed())).toBe("not-judged");
    expect(at(closed(), undecided)).toBe("unknown");
  });

  it("decides nothing: a run with nothing else is refused", () => {
    expect(() => verdictOf([packWith({ notJudged: "block" }, () => [closed()])])).toThrow("Nothing was evaluated");
  });

  it("is taken by no waiver and no baseline", () => {
    const packs = [packWith({ notJudged: "block" }, () => [closed()])];
    const { rule } = packs[0]?.rules[0] ?? expect.unreachable();
    const waivers = [{ rule: rule.id, subject: "node", reason: "later", owner: "tests", expires: "2027-01-01" }];
    const waived = found(packs, { today: "2026-11-27", waivers });
    expect(waived.finding).toMatchObject({ blocks: true });
    expect(waived.finding).not.toHaveProperty("accepted");
    expect(waived.policy.notices.map(({ id }) => id)).toEqual(["policy/waiver-unused"]);
    const entries = [{ rule: rule.id, subject: "node", outcome: "unknown" }];
    const known = found(packs, { baseline: { schemaVersion: 1, entries } });
    expect(known.finding).toMatchObject({ blocks: true });
    expect(known.policy.notices.map(({ id }) => id)).toEqual(["policy/baseline-stale"]);
  });

  it("is a warning of the strict pack and a stop of the complete pack", () => {
    expect([corePack, strictPack, completePack].map((pack) => pack.notJudged)).toEqual([undefined, "warn", "block"]);
  });
});
