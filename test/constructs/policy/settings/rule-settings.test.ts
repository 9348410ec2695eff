import { commissioningPack, corePack, type PolicyProps, packOf, strictPack } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { headroom, judge, judgeUnknown } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { problemsOf } from "../../../support/props/problems-of";
import { node, on, policyOf, ruleOf, valued } from "../../../support/rules/test-rules";

/** Judges 8 W against 10 W less the headroom. */
const roomy = ruleOf(
  ({ parameters }) => [
    judge({
      subject: "node",
      unit: "W",
      bound: "at-most",
      value: 8,
      limit: 10 * (1 - (parameters as { headroom: { value: number } }).headroom.value),
      limitSource: { mark: "verified", document: "data sheet", relativeUncertainty: 0.05 },
      remedy: () => "less",
    }),
  ],
  { parameters: { headroom } },
);
const problems = (policy: PolicyProps) => problemsOf(() => evaluate(node, { policy }));
const judged = (change: Omit<PolicyProps, "packs">, rule = roomy) =>
  on(evaluate(node, { policy: policyOf(rule, change) }).findings, "node");

describe("ruleSettings()", () => {
  it("ruleSettings() lets the site have the last word after the country, and the finding names who set the limit", () => {
    const at = (text: `${number} %`) => ({ "test/rule": { parameters: { headroom: text } } });
    expect(judged({})).toMatchObject({ limit: 10, parameters: [{ name: "headroom", value: "0", setBy: "default" }] });
    expect(judged({ countries: { SA: at("10 %") } })).toMatchObject({
      limit: 9,
      parameters: [{ name: "headroom", value: "0.1", setBy: "country SA" }],
    });
    expect(judged({ countries: { SA: at("10 %") }, site: at("15 %") })).toMatchObject({
      limit: 8.5,
      parameters: [{ value: "0.15", setBy: "site" }],
    });
    expect(judged({ countries: { KW: at("10 %") } })).toMatchObject({ limit: 10, parameters: [{ setBy: "default" }] });
    const packs = [{ name: "house", rules: [{ rule: roomy, parameters: { headroom: "5 %" } }] }];
    expect(on(evaluate(node, { policy: { packs } }).findings, "node").parameters).toEqual([
      { name: "headroom", value: "0.05", setBy: "house" },
    ]);
  });

  it("ruleSettings() refuses a parameter that is out of its own range, of another unit or a number, in every layer and country", () => {
    const layers = (value: unknown) => ({ "test/rule": { parameters: { headroom: value } } });
    expect(problems(policyOf(roomy, { countries: { KW: layers("95 %") }, site: layers("2 K") }))).toEqual([
      "countries.KW.test/rule.parameters.headroom: must be at most 0.9 but is 0.95: use a value within it",
      expect.stringMatching(
        /^site\.test\/rule\.parameters\.headroom: must be a number alone or in % but is "2 K", a difference of temperatures:/,
      ),
    ]);
    expect(problems(policyOf(roomy, { site: layers(Number.NaN) }))).toHaveLength(1);
  });

  it("ruleSettings() refuses rules and parameters that do not exist, and says which was meant", () => {
    expect(problems(policyOf(roomy, { site: { "test/rul": { enforcement: "warn" } } }))).toEqual([
      'site.test/rul: is not a rule of any pack in use: did you mean "test/rule"?',
    ]);
    expect(problems(policyOf(roomy, { site: { "test/rule": { parameters: { headrom: "1 %" } } } }))).toEqual([
      'site.test/rule.parameters.headrom: unknown parameter: did you mean "headroom"?',
    ]);
  });

  it("ruleSettings() refuses an empty pack beside others, no pack at all, and two rules of one id", () => {
    expect(problems({ packs: [corePack, packOf("mine", [])] })).toEqual([
      "packs.mine: must hold at least one rule but is empty: leave the pack out",
    ]);
    expect(problems({ packs: [] })).toEqual([expect.stringContaining("must hold at least one pack but is empty")]);
    expect(problems({ packs: [packOf("one", [roomy]), packOf("two", [{ ...roomy }])] })).toEqual([
      "packs.two.test/rule: is the id of two different rules: change the id of yours",
    ]);
  });

  it("ruleSettings() keeps severity apart from enforcement: a later pack and the layers change what a fail does", () => {
    const fail = valued({ node: 11 }, { severity: "critical" });
    const effect = (change: Omit<PolicyProps, "packs">) => judged(change, fail);
    expect(effect({})).toMatchObject({ severity: "critical", effect: "block", blocks: true });
    expect(effect({ countries: { SA: { "test/rule": { enforcement: "warn" } } } })).toMatchObject({ effect: "warn", blocks: false });
    const both = { countries: { SA: { "test/rule": { enforcement: "warn" } } }, site: { "test/rule": { enforcement: "inform" } } } as const;
    expect(effect(both)).toMatchObject({ severity: "critical", effect: "inform", blocks: false });
    const packs = [packOf("house", [fail]), packOf("trial", [fail], { enforcement: "inform" })];
    expect(on(evaluate(node, { policy: { packs } }).findings, "node").effect).toBe("inform");
  });

  it("ruleSettings() lets a site switch a rule on again that its country switched off", () => {
    const off = { countries: { SA: { "test/rule": { enforcement: { off: "not here; ministry, 2026" } } } } } as const;
    const other = valued({ other: 1 }, { id: "test/other" });
    const run = (change: Omit<PolicyProps, "packs">) => evaluate(node, { policy: policyOf([roomy, other], change) }).policy.switchedOff;
    expect(run(off)).toEqual([{ rule: "test/rule", by: "country SA", reason: "not here; ministry, 2026" }]);
    expect(run({ ...off, site: { "test/rule": { enforcement: "block" } } })).toEqual([]);
    expect(problems(policyOf(roomy, { site: { "test/rule": { enforcement: { off: " " } } } }))).toEqual([
      expect.stringContaining("must not be empty: write who decided that the rule is off, and when"),
    ]);
  });

  it("a margin within the stated uncertainty of the data says so, and a layer sets another band", () => {
    const near = (change: Omit<PolicyProps, "packs">) => judged({ ...change, site: { "test/rule": { parameters: { headroom: "17 %" } } } });
    expect(near({})).toMatchObject({
      outcome: "pass",
      effect: "inform",
      nearLimit: { band: expect.closeTo(0.415, 9), setBy: "data sheet" },
    });
    expect(judged({})).not.toHaveProperty("nearLimit");
    const banded = judged({ countries: { SA: { "test/rule": { warnAt: "30 %" } } } });
    expect(banded).toMatchObject({ margin: 2, nearLimit: { band: 3, setBy: "country SA" } });
  });
});

describe("ruleSettings() with a floor", () => {
  const hot = valued({ node: 11 });
  const unsure = ruleOf(() => [judgeUnknown("node", "nobody knows")]);
  const other = valued({ other: 1 }, { id: "test/other" });
  /** A site that asks for another rule alone, and says something of the one that the floor has too. */
  const held = (rule: typeof hot, site: PolicyProps["site"] & object, change: Omit<PolicyProps, "packs"> = {}) =>
    evaluate(node, { policy: policyOf([other, rule], { floor: [packOf("house", [rule])], site, ...change }) });

  it("switches a rule on again that the site or its country switched off, and says that the floor did", () => {
    const off = { "test/rule": { enforcement: { off: "too hot, A. Operator" } } } as const;
    for (const change of [{ site: off }, { countries: { SA: off }, site: {} }] as const) {
      const { verdict, policy, findings } = held(hot, {}, change);
      expect(verdict).toBe("fail");
      expect(policy).toMatchObject({ floor: ["house"], switchedOff: [] });
      expect(on(findings, "node")).toMatchObject({ blocks: true, enforcement: "block", enforcementSetBy: "house" });
    }
  });

  it("blocks what the site only warns of, asks what no pack of the site has, and leaves what is harder", () => {
    expect(held(hot, { "test/rule": { enforcement: "inform" } }).verdict).toBe("fail");
    expect(evaluate(node, { policy: policyOf(other, { floor: [packOf("house", [hot])] }) })).toMatchObject({ verdict: "fail" });
    const soft = { floor: [packOf("house", [hot], { enforcement: "warn" })] };
    expect(on(held(hot, {}, soft).findings, "node")).toMatchObject({ blocks: true, enforcementSetBy: "test" });
    expect(on(held(hot, { "test/rule": { enforcement: "inform" } }, soft).findings, "node")).toMatchObject({
      effect: "warn",
      enforcementSetBy: "house",
    });
  });

  it("takes no pack of a site as a way to soften what is unknown or near its limit", () => {
    const packs = [packOf("lax", [unsure], { unknown: "inform" })];
    expect(evaluate(node, { policy: { packs } }).verdict).toBe("pass");
    expect(evaluate(node, { policy: { packs, floor: [packOf("house", [unsure])] } }).verdict).toBe("fail");
    const strict = { packs: [packOf("own", [roomy])], floor: [packOf("house", [roomy], { nearLimit: "block" })] };
    const near = { "test/rule": { parameters: { headroom: "19 %" }, warnAt: "0" } } as const;
    expect(evaluate(node, { policy: { ...strict, site: near } }).verdict).toBe("fail");
    expect(evaluate(node, { policy: { packs: strict.packs, site: near } }).findings).toMatchObject([{ outcome: "pass" }]);
  });

  it("does not soften a site: a floor of the commissioning pack leaves unknowns blocking", () => {
    const { verdict } = evaluate(node, {
      policy: { packs: [packOf("own", [unsure])], floor: [packOf("house", [unsure], { unknown: "warn" })] },
    });
    expect(verdict).toBe("fail");
  });

  it("has the last word on parameters that its packs set, and on no others", () => {
    const floor = [{ name: "house", rules: [{ rule: roomy, parameters: { headroom: "15 %" } }] }];
    const site = { "test/rule": { parameters: { headroom: "0" } } };
    expect(judged({ site, floor })).toMatchObject({ limit: 8.5, parameters: [{ setBy: "house" }] });
    expect(judged({ site: { "test/rule": { parameters: { headroom: "15 %" } } }, floor: [packOf("house", [roomy])] }).limit).toBe(8.5);
  });

  it("leaves waivers, which say who and until when, to the audit", () => {
    const waivers = [{ rule: "test/rule", subject: "node", reason: "new one comes", owner: "A. Engineer", expires: "2027-03-31" }];
    const change = { waivers, today: "2026-11-25" };
    expect(held(hot, {}, change).verdict).toBe("pass");
    expect(held(hot, {}, { ...change, audit: true }).verdict).toBe("fail");
  });
});

describe("the shipped packs", () => {
  const unknown = ruleOf(() => [judgeUnknown("node", "nobody knows")]);
  const like = (pack: typeof corePack, rule = unknown) =>
    evaluate(node, { policy: { packs: [{ ...pack, rules: [{ rule, enforcement: "block" }] }] } });

  it("hold the same rules", () => {
    const ids = (pack: typeof corePack) => pack.rules.map(({ rule }) => rule.id);
    expect(ids(strictPack)).toEqual(ids(corePack));
    expect(ids(commissioningPack)).toEqual(ids(corePack));
  });

  it("core and strict stop at an unknown that the site promises, commissioning warns", () => {
    expect(like(corePack).verdict).toBe("fail");
    expect(like(strictPack).verdict).toBe("fail");
    const { verdict, findings } = like(commissioningPack);
    expect(verdict).toBe("pass");
    expect(findings).toMatchObject([{ outcome: "unknown", effect: "warn" }]);
  });

  it("commissioning stops at a fail as the others do", () => {
    expect(like(commissioningPack, valued({ node: 11 })).verdict).toBe("fail");
  });

  it("strict stops at a pass within the uncertainty of the data, core writes it down", () => {
    const close = ruleOf(() => [
      judge({
        subject: "node",
        unit: "W",
        bound: "at-most",
        value: 9.8,
        limit: 10,
        limitSource: { mark: "verified", document: "data sheet", relativeUncertainty: 0.05 },
        remedy: () => "less",
      }),
    ]);
    expect(like(strictPack, close).verdict).toBe("fail");
    expect(like(corePack, close)).toMatchObject({ verdict: "pass", findings: [{ outcome: "pass", effect: "inform" }] });
  });
});
