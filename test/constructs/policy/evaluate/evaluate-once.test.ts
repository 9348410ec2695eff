import { corePack, packOf, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { defineRule, defineStudy, judgeRequirement, NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it, vi } from "vitest";
import { firstSite } from "../../../../examples/first-site";

const { site, ...design } = firstSite;
const node = snapshot("first-site", site, design);
const weather = defineStudy<{ readonly wind: string }>({ name: "weather", answers: () => ({ wind: "nobody asked" }) });
const calm = defineRule({
  id: "house/calm",
  title: "No wind",
  why: "shows what a rule sees",
  source: "this test",
  severity: "low",
  remedy: "wait",
  judges: weather,
  check: ({ wind }) => [judgeRequirement("site/wind", wind === "calm", { reason: wind, remedy: "wait" })],
});
const packs = [corePack, packOf("house", [calm])];

describe("evaluate() of what is judged once", () => {
  it("solves no scenario, and asks no rule that judges one", () => {
    const study = new NodeStudy(node);
    const solved = vi.spyOn(study, "point");
    const { findings, scenarios, counts } = evaluate(study, { once: true });
    expect(solved).not.toHaveBeenCalled();
    expect([scenarios, counts.scenarios]).toEqual([[], 0]);
    expect(findings.every(({ scenario }) => scenario === undefined)).toBe(true);
    expect(findings.map(({ rule }) => rule)).toContain("orchestration/images-by-digest");
    expect(findings.map(({ rule }) => rule)).not.toContain("power/breaker-loading");
  });

  it("finds of those rules what the whole evaluation finds", () => {
    const whole = evaluate(node).findings;
    const { findings } = evaluate(node, { once: true });
    expect(findings).toEqual(whole.filter(({ rule }) => findings.some((one) => one.rule === rule)));
  });

  it("takes what somebody gave for the answers of a study, and else what the study says itself", () => {
    const only = { rules: ["house/*"] };
    const findingOf = (study: NodeStudy) => evaluate(study, { policy: { packs }, only, once: true }).findings[0];
    expect(findingOf(new NodeStudy(node))).toMatchObject({ outcome: "fail", reason: "nobody asked" });
    expect(findingOf(new NodeStudy(node).give(weather, { wind: "calm" }))).toMatchObject({ outcome: "pass" });
  });

  it("has no verdict where nothing is judged once", () => {
    expect(() => evaluate(node, { once: true, only: { rules: ["power/breaker-loading"] } })).toThrow("Nothing was evaluated");
  });
});
