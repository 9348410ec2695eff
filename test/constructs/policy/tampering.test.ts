import { App, TerraformStack } from "cdktf";
import { baselineOf, corePack, EdgeNode, type Pack, type PolicyProps, PropsError, packOf, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { coreRules, defineRule, judge, judgeUnknown, NodeStudy, type Rule, scenarios, solve } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { watchedLimits } from "../../../constructs/monitoring/watched-limits";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { designOf } from "../../support/nodes/node-variants";
import { problemsOf } from "../../support/props/problems-of";
import { node, on, policyOf, ruleOf, valued } from "../../support/rules/test-rules";

const kuwait = () => snapshot("kuwait", kuwaitDryCooler.site, designOf(kuwaitDryCooler));
const problems = (policy: unknown) => problemsOf(() => evaluate(kuwait(), { policy: policy as PolicyProps }));

describe("evaluate() of a point that a rule would change", () => {
  const cooling = ruleOf(({ point, design }) => {
    if (point.coolant?.outcome === "solved") (point.coolant as { itSupplyC: number }).itSupplyC = 20;
    return valued({ node: 1 }).check({ node: kuwait(), point, design, parameters: {} });
  });

  it("calls it a defect of that rule and lets the others see what was solved, in that run and in the next one", () => {
    const site = kuwait();
    const { verdict, findings } = evaluate(site, { policy: { packs: [packOf("own", [cooling]), corePack] } });
    expect(verdict).toBe("fail");
    expect(findings.find(({ rule }) => rule === "test/rule")).toMatchObject({ defect: true, reason: expect.stringContaining("read only") });
    expect(findings.find(({ rule }) => rule === "cooling/supply-within-it-limit")).toMatchObject({ outcome: "fail" });
    expect(evaluate(site).verdict).toBe("fail");
  });

  it("is not changed by somebody who edits what solve() gave", () => {
    const site = kuwait();
    for (const scenario of scenarios(site)) {
      const { coolant } = solve(site, scenario);
      expect(() => Object.assign(coolant ?? {}, { itSupplyC: 20, rejectionCapacityW: 1e9 })).toThrow(TypeError);
    }
    expect(evaluate(site).verdict).toBe("fail");
  });
});

describe("evaluate() with a pack that is not one", () => {
  const [rule] = coreRules;
  const entry = (change: object) => ({ packs: [{ name: "own", rules: coreRules.map((one) => ({ rule: one, ...change })) }] });

  it.each([
    [entry({ enforcement: "Block" }), /^packs\[0\]\.rules\[0\]\.enforcement: must be "block", "warn" or "inform" but is "Block"/],
    [entry({ enforcement: null }), /^packs\[0\]\.rules\[0\]\.enforcement: /],
    [entry({ enforcement: { off: "me" } }), /only a country or a site switches a rule off, with a reason$/],
    [{ packs: [{ name: "own", rules: [{ rule }], unknown: "blocks" }] }, /^packs\[0\]\.unknown: /],
    [{ packs: [{ name: "own", rules: [{ rule }], notices: "Block" }] }, /^packs\[0\]\.notices: /],
    [{ packs: [{ name: "own", rules: {} }] }, /^packs\[0\]\.rules: /],
    [{ packs: [{ name: "own", rules: coreRules }] }, /^packs\[0\]\.rules\[0\]/],
    [{ packs: [{ name: "own", rules: [{}] }] }, /^packs\[0\]\.rules\[0\]\.rule/],
    [{ packs: [{ name: " ", rules: [{ rule }] }] }, /^packs\[0\]\.name: must not be empty/],
    [{ packs: ["core"] }, /^packs\[0\]: must be a pack of rules: use corePack/],
  ])("refuses %j and says where", (policy, problem) => {
    expect(problems(policy)[0]).toMatch(problem);
  });

  it("cannot take rules out of a shipped pack", () => {
    expect(() => (corePack.rules as unknown[]).splice(0, 11)).toThrow(TypeError);
    expect(() => (coreRules as unknown[]).splice(0, 11)).toThrow(TypeError);
    expect(() => Object.assign(coreRules[0] ?? {}, { check: () => [] })).toThrow(TypeError);
  });
});

describe("evaluate() with packs one after the other", () => {
  const breaker = coreRules.filter(({ id }) => id === "power/breaker-loading");
  const house: Pack = { name: "house", rules: breaker.map((rule) => ({ rule, parameters: { headroom: "50 %" }, enforcement: "warn" })) };

  it("keeps what an earlier pack set and a later one leaves out", () => {
    const { findings } = evaluate(node, { policy: { packs: [house, packOf("later", breaker)] } });
    expect(findings[0]).toMatchObject({
      parameters: [{ name: "headroom", value: "0.5", setBy: "house" }],
      enforcement: "warn",
      enforcementSetBy: "house",
    });
    const harder = evaluate(node, { policy: { packs: [house, packOf("later", breaker, { enforcement: "block" })] } });
    expect(harder.findings[0]).toMatchObject({ enforcement: "block", enforcementSetBy: "later" });
  });

  it("looks at the parameters of every one, and of rules that are off", () => {
    const wrong: Pack = { name: "wrong", rules: breaker.map((rule) => ({ rule, parameters: { nonsense: "7" } })) };
    expect(problems({ packs: [wrong, corePack] })).toEqual([
      "packs.wrong.power/breaker-loading.parameters.nonsense: unknown parameter: the rule has headroom",
    ]);
    const off = {
      site: { "power/breaker-loading": { enforcement: { off: "not here; A. Engineer, 2026" }, parameters: { headroom: "2 K" } } },
    };
    expect(problems(off)).toHaveLength(1);
  });

  it("names the rules of the core pack that none of them holds", () => {
    expect(evaluate(node, { policy: policyOf(valued({ node: 1 })) }).policy.withoutCore).toEqual(coreRules.map(({ id }) => id));
    expect(evaluate(node).policy.withoutCore).toEqual([]);
  });
});

describe("A rule that nobody may waive", () => {
  const strict = valued({ node: 11 }, { waivable: false });

  it("is accepted by no baseline, which says so", () => {
    const baseline = baselineOf(evaluate(node, { policy: policyOf(valued({ node: 11 })) }).findings);
    const { verdict, policy, findings } = evaluate(node, { policy: policyOf(strict, { baseline }) });
    expect(verdict).toBe("fail");
    expect(on(findings, "node")).toMatchObject({ blocks: true });
    expect(policy.notices[0]).toMatchObject({ id: "policy/baseline-forbidden", effect: "block" });
  });

  it.each(["warn", "inform", { off: "because" }] as const)("is softened by no country and no site: %j", (enforcement) => {
    for (const change of [{ site: { "test/rule": { enforcement } } }, { countries: { SA: { "test/rule": { enforcement } } } }])
      expect(() => evaluate(node, { policy: policyOf(strict, change) })).toThrow(
        /enforcement: must be left out, because the rule cannot be waived/,
      );
  });
});

describe("A rule whose limits cannot be watched", () => {
  const watching = (watched: unknown, id = "test/watching") =>
    ({ ...valued({ node: 1 }), id, watched }) as unknown as Rule & { readonly watched: NonNullable<Rule["watched"]> };
  const limit = { subject: "node", device: "rack-1", metric: "watts", unit: "A", bound: "at-most", remedy: "less" };

  it.each([
    [
      "throws",
      () => {
        throw new Error("no such pump");
      },
    ],
    ["gives no list", () => ({ limit: 1 })],
    ["gives NaN", () => [{ ...limit, limit: Number.NaN }]],
    ["gives infinity", () => [{ ...limit, limit: Number.POSITIVE_INFINITY }]],
    ["expects NaN", () => [{ ...limit, limit: 1, expected: Number.NaN }]],
    ["gives a metric that no series has", () => [{ ...limit, metric: "w w", limit: 1 }]],
    ["gives a value of a label that no file takes", () => [{ ...limit, labels: { kind: "\ufffe" }, limit: 1 }]],
    ["gives a label that no series has", () => [{ ...limit, labels: { 'a="x"} or up{b': "1" }, limit: 1 }]],
  ])("has a defect when it %s, and the limits of the others are watched", (_what, watched) => {
    const rules = [watching(watched), watching(() => [{ ...limit, limit: 5 }], "test/other")];
    const { verdict, findings } = evaluate(node, { policy: policyOf(rules) });
    expect(verdict).toBe("fail");
    expect(findings.find(({ subject }) => subject === "node/watched")).toMatchObject({ rule: "test/watching", defect: true, blocks: true });
    expect(watchedLimits(new NodeStudy(node), policyOf(rules))).toMatchObject([{ rule: "test/other", limit: 5 }]);
  });
});

describe("A rule that says what is not its own", () => {
  it("gives no acceptance, no effect and no defect", () => {
    const forged = ruleOf(() => [
      {
        subject: "node",
        outcome: "fail",
        urgency: -1,
        settle: () =>
          ({
            subject: "node",
            outcome: "fail",
            reason: "r",
            contributors: [],
            accepted: { by: "waiver", reason: "x" },
            effect: "inform",
          }) as never,
      },
    ]);
    const { findings, verdict } = evaluate(node, { policy: policyOf(forged) });
    expect(verdict).toBe("fail");
    expect(findings[0]).not.toHaveProperty("accepted");
    expect(findings[0]).toMatchObject({ effect: "block", blocks: true });
  });

  it("has a defect when it passes beyond its limit, and when it judges what is no path", () => {
    const beyond = judge({ subject: "node", unit: "W", bound: "at-most", value: 9, limit: 10, remedy: () => "less" });
    const lying = ruleOf(() => [{ ...beyond, settle: () => ({ ...beyond.settle(), margin: -8 }) }]);
    expect(evaluate(node, { policy: policyOf(lying) }).findings[0]).toMatchObject({
      defect: true,
      reason: "the rule judged pass with a margin of -8: use judge(), which compares value and limit",
    });
    for (const subject of ["", "rack 1", "a//b", "/a", "a\nb"]) {
      expect(evaluate(node, { policy: policyOf(ruleOf(() => [judgeUnknown(subject, "x")])) }).findings[0], subject).toMatchObject({
        defect: true,
      });
    }
  });
});

describe("defineRule()", () => {
  it.each(["", "foo", "a/b/c", "h/r\nx", "h/${x}", "House/rule", "solve/solver-answers", "policy/rule-off", undefined])(
    "defineRule() refuses the id %j",
    (id) => {
      expect(() => defineRule({ ...valued({ node: 1 }), id } as Rule)).toThrow(PropsError);
    },
  );

  it("defineRule() refuses words that are missing or go over a line", () => {
    for (const field of ["title", "why", "source", "remedy"]) {
      for (const text of ["", "  ", undefined, "two\nlines"])
        expect(() => defineRule({ ...valued({ node: 1 }), [field]: text } as Rule), `${field} ${text}`).toThrow(
          new RegExp(`${field}: must be`),
        );
    }
  });
});

describe("A waiver's cap", () => {
  const waiver = { rule: "test/rule", subject: "node", reason: "known", owner: "A. Engineer", expires: "2027-01-31", cap: "5 W" };
  const today = "2026-11-25";

  it("on a finding of which nothing is known accepts nothing, and stops no other site", () => {
    const { verdict, policy } = evaluate(node, {
      policy: policyOf(
        ruleOf(() => [judgeUnknown("node", "nobody knows")]),
        { waivers: [waiver], today },
      ),
    });
    expect(verdict).toBe("fail");
    expect(policy.notices).toMatchObject([{ id: "policy/waiver-over-cap" }]);
  });

  it("is read today, also of a waiver that is out of date, and its error names the site", () => {
    for (const change of [{ cap: "7 K" }, { cap: "7 K", expires: "2026-01-01" }])
      expect(() => evaluate(node, { policy: policyOf(valued({ node: 11 }), { waivers: [{ ...waiver, ...change }], today }) })).toThrow(
        /first-site\/policy\.waivers\[0\]\.cap/,
      );
  });
});

describe("A baseline that is not this site's", () => {
  const known = baselineOf(evaluate(node, { policy: policyOf(valued({ node: 11 })) }).findings, "first-site");

  it("is refused by its site's name", () => {
    expect(evaluate(node, { policy: policyOf(valued({ node: 11 }), { baseline: known }) }).verdict).toBe("pass");
    expect(() => evaluate(node, { policy: policyOf(valued({ node: 11 }), { baseline: { ...known, site: "other" } }) })).toThrow(
      /baseline\.site: must be first-site but is other/,
    );
  });

  it("is refused when two entries are of one finding, as after a bad merge", () => {
    const entries = [...known.entries, ...known.entries.slice(0, 1)];
    expect(() => evaluate(node, { policy: policyOf(valued({ node: 11 }), { baseline: { ...known, entries } }) })).toThrow(
      /baseline\.entries\[36\]: must be the only entry of its finding but entries\[0\] is of test\/rule on node/,
    );
  });

  it("accepts no unknown that has become worse than an entry without a margin", () => {
    const source = { mark: "recalled", document: "somebody remembers" } as const;
    const weak = ruleOf(() => [
      judge({ subject: "node", unit: "W", bound: "at-most", value: 99, limit: 10, limitSource: source, remedy: () => "x" }),
    ]);
    const before = baselineOf(evaluate(node, { policy: policyOf(ruleOf(() => [judgeUnknown("node", "nobody knows")])) }).findings);
    expect(evaluate(node, { policy: policyOf(weak, { baseline: before }) }).verdict).toBe("fail");
  });
});

describe("EdgeNode.adopt()", () => {
  it("EdgeNode.adopt() takes no verdict on a part", () => {
    const edgeNode = new EdgeNode(new TerraformStack(new App({ stackTraces: false }), "kuwait"), "node", {
      ...designOf(kuwaitDryCooler),
      site: kuwaitDryCooler.site,
      telemetry: undefined,
      orchestration: undefined,
    } as never);
    expect(() => edgeNode.adopt(evaluate(edgeNode.snapshot, { only: { rules: ["power/*"] } }), { limits: [], texts: {} })).toThrow(
      "must be of the whole node but is of a part",
    );
  });
});

describe("evaluate() of a part that is written wrong", () => {
  it.each([{ rules: "cooling/*" }, { rule: ["cooling/*"] }, {}])("refuses only %j", (only) => {
    expect(() => evaluate(node, { only: only as never })).toThrow(PropsError);
  });
});
