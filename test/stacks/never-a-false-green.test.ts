import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EdgeApp, EdgeNodeStack, type EdgeNodeStackProps, type PolicyProps, packOf, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { coreRules, defineRule, judge, judgeUnknown, type Rule } from "cdktf-edge-node/rules";
import { Construct } from "constructs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { firstSite } from "../../examples/first-site";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import { forgetWriters } from "../../stacks/written-folders";
import { failingSite, passingSite } from "../support/nodes/light-site";
import { ruleOf, valued } from "../support/rules/test-rules";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "false-green-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a run leaves behind for who reads it. */
interface Run {
  readonly error?: string;
  readonly exitCode: number | string | undefined;
  readonly printed: string;
  readonly deployable: readonly string[];
}

/** Runs an app as its program does: an error that nobody catches ends it with exit code 1. */
function run(sites: readonly (readonly [name: string, props: EdgeNodeStackProps])[], more: (app: EdgeApp) => void = () => {}): Run {
  const lines: string[] = [];
  let error: string | undefined;
  process.exitCode = 0;
  try {
    const app = new EdgeApp({ outdir: folder, print: (text) => lines.push(text), progress: { update: () => {}, stop: () => {} } });
    for (const [name, props] of sites) new EdgeNodeStack(app, name, props);
    more(app);
    app.synth();
  } catch (thrown) {
    error = (thrown as Error).message;
    process.exitCode = 1;
  }
  forgetWriters();
  const stacks = join(folder, "stacks");
  const deployable = existsSync(stacks) ? readdirSync(stacks) : [];
  return { ...(error !== undefined && { error }), exitCode: process.exitCode, printed: lines.join("\n"), deployable };
}

const good = (policy?: PolicyProps): EdgeNodeStackProps => ({ ...passingSite, ...(policy && { policy }) });
/** A site that the library's rules have something to say of, all of it good. */
const judged = (policy: PolicyProps): EdgeNodeStackProps => ({ ...firstSite, policy });
const withRules = (...rules: readonly Rule[]) => good({ packs: [packOf("test", rules)] });
const red = { exitCode: 1, deployable: [] };
const fine = valued({ node: 1 }, { id: "test/fine" });

describe("Nothing is green", () => {
  it("when no site was evaluated", () => {
    expect(run([])).toMatchObject({ ...red, error: expect.stringContaining("EdgeApp must have at least one site") });
  });

  it("when a filter matches nothing", () => {
    const { site, ...design } = firstSite;
    const node = snapshot("site", site, design);
    for (const only of [{ rules: ["coolin/*"] }, { scenarios: ["hottest/feed-c-lost"] }, { rules: [] }])
      expect(() => evaluate(node, { only })).toThrow(/only\.(rules|scenarios) is not valid/);
  });

  it("when a rule throws", () => {
    const throwing = ruleOf(() => {
      throw new Error("no such pump");
    });
    const { printed, ...rest } = run([["site", withRules(fine, throwing)]]);
    expect(rest).toMatchObject(red);
    expect(printed).toContain("the rule threw: no such pump");
  });

  it("when a rule never ran in a scenario", () => {
    const lazy = ruleOf((context) => (context.point.scenario.name === "hottest/healthy" ? [] : fine.check(context)));
    const { printed, ...rest } = run([["site", withRules(fine, lazy)]]);
    expect(rest).toMatchObject(red);
    expect(printed).toContain("Rule test/rule must judge something in every scenario but judged nothing in hottest/healthy");
  });

  it("when a waiver on a parent, or on a name that begins alike, would hide a sibling", () => {
    const rule = valued({ "compute/rack-1": 11, "compute/rack-10": 11 });
    for (const subject of ["compute", "compute/rack-1"]) {
      const waivers = [{ rule: rule.id, subject, reason: "known", owner: "A. Engineer", expires: "2027-01-31" }];
      const { printed, ...rest } = run([["site", good({ packs: [packOf("test", [rule])], waivers, today: "2026-11-25" })]]);
      expect(rest).toMatchObject(red);
      expect(printed).toContain("compute/rack-10");
    }
  });

  it("when a waiver names a rule that does not exist", () => {
    const waivers = [
      { rule: "cooling/suply-within-it-limit", subject: "compute/rack-1", reason: "known", owner: "A. Engineer", expires: "2027-01-31" },
    ];
    const { printed, ...rest } = run([["site", judged({ waivers, today: "2026-11-25" })]]);
    expect(rest).toMatchObject(red);
    expect(printed).toContain("policy/waiver-unknown-rule");
    expect(printed).toContain('did you mean "cooling/supply-within-it-limit"?');
  });

  it("when a promised scenario is unknown", () => {
    const { printed, ...rest } = run([
      [
        "site",
        withRules(
          fine,
          ruleOf(() => [judgeUnknown("node", "nobody measured it")]),
        ),
      ],
    ]);
    expect(rest).toMatchObject(red);
    expect(printed).toContain("unknown test/rule");
    expect(printed).toContain("nobody measured it");
  });

  it("when Terraform JSON of a site that now fails is left from the last run", () => {
    expect(run([["site", good()]]).deployable).toEqual(["site"]);
    expect(run([["site", failingSite]])).toMatchObject(red);
  });

  it("when the run crashes half way", () => {
    run([["site", good()]]);
    const crashed = run([["site", good()]], (app) => {
      new Construct(app, "region").node.addValidation({ validate: () => ["the disk is full"] });
    });
    expect(crashed).toMatchObject({ ...red, error: expect.stringContaining("the disk is full") });
    expect(existsSync(join(folder, "manifest.json"))).toBe(false);
  });

  it("when two sites have one name", () => {
    const { error, ...rest } = run([
      ["site", good()],
      ["site", good()],
    ]);
    expect(rest).toMatchObject(red);
    expect(error).toContain("must be the id of one site of the app");
  });

  it("when a pack is empty", () => {
    for (const packs of [[], [packOf("mine", [])], [packOf("test", [fine]), packOf("mine", [])]])
      expect(run([["site", good({ packs })]])).toMatchObject({
        ...red,
        error: expect.stringMatching(/but is empty: leave/),
      });
  });

  it("without a loud line when a rule is switched off, and not at all when every rule is", () => {
    const reason = "the ministry decided it, letter of 2026-10-01";
    const off = judged({ countries: { SA: { "cooling/room-stays-warm": { enforcement: { off: reason } } } } });
    const { printed, ...rest } = run([["site", off]]);
    expect(rest).toEqual({ exitCode: 0, deployable: ["site"] });
    expect(printed).toContain(`RULE OFF cooling/room-stays-warm, by the country SA: ${reason}`);
    expect(printed).toMatch(/│ pass +│[\s\S]*│ 1 rule off +│/);
    const report = JSON.parse(readFileSync(join(folder, "reports/site/report.json"), "utf8"));
    expect(report.policy.switchedOff).toEqual([{ rule: "cooling/room-stays-warm", by: "country SA", reason }]);
    const all = good({ packs: [packOf("test", [fine])], site: { "test/fine": { enforcement: { off: reason } } } });
    expect(run([["site", all]])).toMatchObject({ ...red, error: expect.stringContaining("Nothing was evaluated for site") });
  });

  it("without a line when a site that breaks a rule is only informed of it, or leaves the library's rules out", () => {
    const informed = Object.fromEntries(coreRules.map(({ id }) => [id, { enforcement: "inform" as const }]));
    const { printed, ...rest } = run([["site", { ...kuwaitDryCooler, policy: { site: informed } }]]);
    expect(rest).toEqual({ exitCode: 0, deployable: ["site"] });
    expect(printed).toMatch(/fail cooling\/supply-within-it-limit:[\s\S]*does not block: inform set by site/);
    expect(printed).toMatch(/│ pass +│[\s\S]*│ 3 fail, do not block +│/);
    const alone = run([["site", good({ packs: [packOf("mine", [fine])] })]]);
    expect(alone.printed).toContain(`WITHOUT ${coreRules.length} of the library's rules: ${coreRules[0]?.id}`);
  });

  it("when a parameter is overridden out of its own range", () => {
    const policy = { site: { "power/breaker-loading": { parameters: { headroom: "-10 %" } } } };
    expect(run([["site", judged(policy)]])).toMatchObject({ ...red, error: expect.stringContaining("parameters.headroom: ") });
  });

  it("when a measured value or a limit is NaN, or a limit infinite", () => {
    for (const [value, limit] of [
      [Number.NaN, 10],
      [1, Number.NaN],
      [1, Number.POSITIVE_INFINITY],
      [Number.NEGATIVE_INFINITY, 10],
    ] as const) {
      const rule = defineRule({
        ...ruleOf(() => [judge({ subject: "node", unit: "W", bound: "at-most", value, limit, remedy: () => "less" })]),
      });
      const { printed, ...rest } = run([["site", withRules(fine, rule)]]);
      expect(rest, `${value} against ${limit}`).toMatchObject(red);
      expect(printed).toContain("could not be computed");
    }
  });

  it("when the contributors of a value do not add up to it, so that nobody can say what it is made of", () => {
    const wrong = ruleOf(() => [
      judge({
        subject: "node",
        unit: "W",
        bound: "at-most",
        value: 5,
        limit: 10,
        contributors: () => [{ name: "fans", value: 4 }],
        remedy: () => "less",
      }),
    ]);
    const { printed, ...rest } = run([["site", withRules(fine, wrong)]]);
    expect(rest).toMatchObject(red);
    expect(printed).toContain("must add up to its value 5 but add up to 4");
  });
});
