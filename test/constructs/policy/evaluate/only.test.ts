import { baselineOf, corePack, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { node, policyOf, valued } from "../../../support/rules/test-rules";

describe("evaluate() of a part", () => {
  it("judges the rules and scenarios that the patterns mean, and the result says that it is a part", () => {
    const only = { rules: ["cooling/*"], scenarios: ["hottest/healthy", "coldest/*"] };
    const { findings, scenarios, policy, counts } = evaluate(node, { only });
    expect(new Set(findings.map(({ rule }) => rule.split("/")[0]))).toEqual(new Set(["cooling"]));
    expect(scenarios.map(({ name }) => name.split("/")[0])).toEqual(["hottest", ...Array(14).fill("coldest")]);
    expect(counts.rules).toBe(corePack.rules.filter(({ rule }) => rule.id.startsWith("cooling/")).length);
    expect(policy.only).toEqual(only);
  });

  it.each([
    [
      { rules: ["cooling/supply-within-limit"] },
      /only\.rules is not valid[\s\S]*matches nothing: did you mean "cooling\/supply-within-it-limit"\?/,
    ],
    [{ rules: ["cooling"] }, /matches nothing/],
    [{ rules: [] }, /must not be empty but is/],
    [{ scenarios: ["hottest/feed-z-lost"] }, /only\.scenarios is not valid[\s\S]*did you mean "hottest\/feed-.-lost"\?/],
    [{ rules: ["cooling/*", "colling/*"] }, /\[1\]: matches nothing/],
  ])("refuses the filter %j, which means nothing", (only, message) => {
    expect(() => evaluate(node, { only })).toThrow(message);
  });

  it("gives every judgement in one scenario, also in one that the site does not promise, and what holds in every one", () => {
    const modest = { ...firstSite.site, promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } } } as const;
    const { site: _, ...design } = firstSite;
    const { findings } = evaluate(snapshot("modest", modest, design), { only: { scenarios: ["hottest/feed-b-lost"] } });
    expect(findings.filter(({ outcome }) => outcome !== "not-applicable").length).toBeGreaterThan(10);
    expect(new Set(findings.map(({ scenario, promised, blocks }) => `${scenario} ${promised} ${blocks}`))).toEqual(
      new Set(["hottest/feed-b-lost false false", "undefined true false"]),
    );
    const judged = (rule: string) => findings.find((finding) => finding.rule === rule)?.scenario;
    expect([judged("orchestration/images-by-digest"), judged("power/breaker-loading")]).toEqual([undefined, "hottest/feed-b-lost"]);
  });

  it("calls no waiver unused and no baseline entry stale, for it has not seen the whole", () => {
    const rule = valued({ node: (scenario) => (scenario === "coldest/healthy" ? 11 : 1) });
    const baseline = baselineOf(evaluate(node, { policy: policyOf(rule) }).findings);
    const waivers = [{ rule: rule.id, subject: "node", reason: "known", owner: "A. Engineer", expires: "2027-12-31" }];
    const policy = policyOf(rule, { baseline, waivers, today: "2026-11-25" });
    expect(evaluate(node, { policy, only: { scenarios: ["hottest/*"] } }).policy.notices).toEqual([]);
  });
});
