import { type Baseline, baselineOf, shrinkBaseline } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { judge, type Rule } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { node, on, policyOf, ruleOf, valued } from "../../../support/rules/test-rules";

const failing = (value: number | ((scenario: string) => number)) => valued({ "compute/rack-1": value, "compute/rack-2": 1 });
const evaluated = (rule: Rule, baseline?: Baseline) => evaluate(node, { policy: policyOf(rule, baseline ? { baseline } : {}) });
const known = (rule: Rule) => baselineOf(evaluated(rule).findings);
const inCold = (value: number, other: number) => (scenario: string) => (scenario === "coldest/healthy" ? value : other);

describe("baselineOf()", () => {
  it("baselineOf() has every promised scenario in which a rule does not hold, with its value, and nothing that passes", () => {
    const { entries } = known(failing(inCold(12, 11)));
    expect(entries).toHaveLength(36); // every scenario of the node
    expect(entries.find(({ scenario }) => scenario === "coldest/healthy")).toEqual({
      rule: "test/rule",
      subject: "compute/rack-1",
      scenario: "coldest/healthy",
      outcome: "fail",
      value: 12,
      margin: -2,
    });
  });

  it("baselineOf() takes in nothing that a waiver accepts, which it would outlive", () => {
    const waivers = [{ rule: "test/rule", subject: "compute/rack-1", reason: "known", owner: "A. Engineer", expires: "2027-01-31" }];
    const { findings } = evaluate(node, { policy: policyOf(failing(12), { waivers, today: "2026-11-25" }) });
    expect(baselineOf(findings).entries).toEqual([]);
  });

  it("baselineOf() takes in no rule that threw", () => {
    const throwing = ruleOf(() => {
      throw new Error("broken");
    });
    expect(known(throwing).entries).toEqual([]);
  });
});

describe("acceptedByBaseline()", () => {
  it("acceptedByBaseline() accepts what is known, and what got better", () => {
    const baseline = known(failing(12));
    for (const value of [12, 11.5]) {
      const { verdict, findings } = evaluated(failing(value), baseline);
      expect(verdict).toBe("pass");
      expect(on(findings, "compute/rack-1")).toMatchObject({ outcome: "fail", blocks: false, accepted: { by: "baseline" } });
    }
  });

  it("acceptedByBaseline() lets a worse one fail", () => {
    expect(evaluated(failing(12.001), known(failing(12))).verdict).toBe("fail");
  });

  it("acceptedByBaseline() lets a known one fail that is worse in a scenario which is not its worst, and names it", () => {
    const { verdict, findings } = evaluated(failing(inCold(12, 11.5)), known(failing(inCold(12, 11))));
    expect(verdict).toBe("fail");
    expect(on(findings, "compute/rack-1").unaccepted).toHaveLength(35);
    expect(on(findings, "compute/rack-1").unaccepted).not.toContain("coldest/healthy");
  });

  it("acceptedByBaseline() lets a new subject and a new scenario fail", () => {
    const baseline = known(failing(inCold(12, 1)));
    expect(baseline.entries).toHaveLength(1);
    expect(
      evaluated(
        failing((scenario) => (scenario.startsWith("coldest/") ? 11 : 1)),
        baseline,
      ).verdict,
    ).toBe("fail");
    expect(evaluated(valued({ "compute/rack-1": inCold(12, 1), "compute/rack-2": 11 }), baseline).verdict).toBe("fail");
  });

  it("acceptedByBaseline() takes an entry of a lost feed for that scenario alone, and names the dark one", () => {
    const now = failing((scenario) => (/feed-a-(lost|dark)$/.test(scenario) ? 12 : 1));
    const written = known(failing((scenario) => (scenario.endsWith("feed-a-lost") ? 12 : 1)));
    expect(written.entries).toHaveLength(3);
    const { verdict, findings } = evaluated(now, written);
    expect(verdict).toBe("fail");
    expect(on(findings, "compute/rack-1").unaccepted).toEqual(
      ["hottest", "mostHumid", "coldest"].map((climate) => `${climate}/feed-a-dark`),
    );
    const renamed = { ...written, entries: known(now).entries };
    expect(evaluated(now, renamed).verdict).toBe("pass");
  });

  it("acceptedByBaseline() does not take unknown for a known fail", () => {
    expect(evaluated(failing(Number.NaN), known(failing(12))).verdict).toBe("fail");
  });
});

describe("staleEntries()", () => {
  it("staleEntries() reports each entry that stands for nothing any more, and a strict policy stops there", () => {
    const baseline = known(failing(inCold(12, 1)));
    const { verdict, policy } = evaluated(failing(1), baseline);
    expect(verdict).toBe("pass");
    expect(policy.notices).toMatchObject([{ id: "policy/baseline-stale", place: "baseline.entries[0]", effect: "warn" }]);
    const packs = [{ name: "strict", rules: [{ rule: failing(1) }], notices: "block" as const }];
    expect(evaluate(node, { policy: { packs, baseline } }).verdict).toBe("fail");
  });
});

describe("shrinkBaseline()", () => {
  it("shrinkBaseline() drops what is kept by now, takes in what got better, and never what got worse or is new", () => {
    const baseline = known(
      failing((scenario) => ({ "coldest/healthy": 12, "hottest/healthy": 13, "mostHumid/healthy": 14 })[scenario] ?? 1),
    );
    expect(baseline.entries).toHaveLength(3);
    const now = failing((scenario) => ({ "coldest/healthy": 15, "hottest/healthy": 11, "hottest/grid-minimum": 11 })[scenario] ?? 1);
    const shrunk = shrinkBaseline(baseline, evaluated(now).findings);
    expect(shrunk.entries.map(({ scenario, value }) => [scenario, value])).toEqual([
      ["hottest/healthy", 11],
      ["coldest/healthy", 12],
    ]);
  });

  it("shrinkBaseline() of its own findings is the same", () => {
    const { findings } = evaluated(failing(12));
    expect(shrinkBaseline(baselineOf(findings), findings)).toEqual(baselineOf(findings));
  });
});

describe("a baseline of a rule that is judged once", () => {
  const once = (value: number): Rule =>
    ruleOf(() => [judge({ subject: "compute/rack-1", unit: "W", bound: "at-most", value, limit: 10, remedy: () => "less" })], {
      judges: "design",
    });
  const now = { rule: "test/rule", subject: "compute/rack-1", outcome: "fail", value: 12, margin: -2 };
  /** As it was written when the rule was judged in every scenario. */
  const earlier = known(failing(12));

  it("has one entry, which names no scenario, and accepts it again", () => {
    expect(known(once(12)).entries).toEqual([now]);
    for (const value of [12, 11])
      expect(evaluated(once(value), known(once(12)))).toMatchObject({ verdict: "pass", policy: { notices: [] } });
    expect(evaluated(once(12.001), known(once(12))).verdict).toBe("fail");
  });

  it("accepts the finding by entries of any scenario, all of which stand for it", () => {
    expect(earlier.entries).toHaveLength(36);
    const { verdict, findings, policy } = evaluated(once(12), earlier);
    expect(verdict).toBe("pass");
    expect(policy.notices).toEqual([]);
    expect(on(findings, "compute/rack-1")).toMatchObject({ blocks: false, accepted: { by: "baseline" } });
    const last = { ...earlier, entries: earlier.entries.slice(-1) };
    expect(evaluated(once(12), last).verdict).toBe("pass");
    expect(evaluated(once(12.001), earlier).findings).toMatchObject([{ blocks: true }]);
    expect(on(evaluated(once(12.001), earlier).findings, "compute/rack-1")).not.toHaveProperty("unaccepted");
  });

  it("shrinks to one entry without a scenario, with the better value, and never a worse one", () => {
    const shrunkTo = (value: number) => shrinkBaseline(earlier, evaluated(once(value)).findings).entries;
    expect(shrunkTo(12)).toEqual([now]);
    expect(shrunkTo(11)).toEqual([{ ...now, value: 11, margin: -1 }]);
    expect(shrunkTo(13)).toEqual([now]);
    expect(shrunkTo(9)).toEqual([]);
  });

  it("is stale as a whole where the rule is kept, and is refused with an entry twice", () => {
    expect(evaluated(once(9), earlier).policy.notices).toHaveLength(36);
    const twice: Baseline = { schemaVersion: 1, entries: [...known(once(12)).entries, ...known(once(12)).entries] };
    expect(() => evaluated(once(12), twice)).toThrow(
      "must be the only entry of its finding but entries[0] is of test/rule on compute/rack-1 too",
    );
    expect(evaluated(once(9), known(once(12))).policy.notices).toMatchObject([
      { message: "Baseline entry of test/rule on compute/rack-1 has no finding any more: shrink the baseline" },
    ]);
  });

  it("does not accept a rule that is judged in scenarios: nobody knows in which it was known", () => {
    expect(evaluated(failing(12), known(once(12))).verdict).toBe("fail");
  });
});
