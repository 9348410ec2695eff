import { App, TerraformStack } from "cdktf";
import { EdgeNode, EdgeNodeStack, type EdgeNodeStackProps, packOf, snapshot } from "cdktf-edge-node";
import { type Evaluation, evaluate, siteReport } from "cdktf-edge-node/report";
import { coreRules, defineRule, judgeRequirement } from "cdktf-edge-node/rules";
import "cdktf-edge-node/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import { breakerOf, designOf, mildSite, variant } from "../support/nodes/node-variants";
import { ratedBreaker } from "../support/props/rated-breaker";

const supply = "cooling/supply-within-it-limit";
const evaluated = (name: string, props: EdgeNodeStackProps, policy: EdgeNodeStackProps["policy"] = {}): Evaluation =>
  evaluate(snapshot(name, props.site, designOf(props)), { policy });
const waiver = {
  rule: supply,
  subject: "compute/*",
  reason: "the racks are throttled there",
  owner: "Example owner",
  expires: "2026-12-31",
};
let mild: Evaluation;
let kuwait: Evaluation;
let promising8h: Evaluation;
let waived: Evaluation;

beforeAll(() => {
  mild = evaluated("mild", variant());
  kuwait = evaluated("kuwait", kuwaitDryCooler);
  promising8h = evaluated("promising", {
    ...variant(),
    site: { ...mildSite, promises: { ...mildSite.promises, autonomyS: 8 * 3600 } },
  });
  waived = evaluated("waived", kuwaitDryCooler, { waivers: [waiver], today: "2026-11-25" });
});

/** What a matcher that does not hold says. */
function said(run: () => void): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("It holds");
}

describe("expect() of whatever stands for a verdict", () => {
  const app = new App();
  const forms: [string, (props: EdgeNodeStackProps) => unknown][] = [
    ["an Evaluation", (props) => evaluated("node", props)],
    ["a SiteReport", (props) => siteReport(evaluated("node", props))],
    ["a SiteReport read from its file", (props) => JSON.parse(JSON.stringify(siteReport(evaluated("node", props))))],
    ["an EdgeNode", (props) => new EdgeNode(new TerraformStack(app, `plain-${app.node.children.length}`), "node", props)],
    ["an EdgeNodeStack", (props) => new EdgeNodeStack(app, `stack-${app.node.children.length}`, props)],
    ["props", (props) => props],
  ];

  it.each(forms)("expect() takes %s", (_form, of) => {
    expect(of(variant())).toPassPolicy();
    expect(of(variant())).not.toViolate(supply);
    expect(of(kuwaitDryCooler)).not.toPassPolicy();
    expect(of(kuwaitDryCooler)).toViolate(supply, { subject: "compute/rack-1" });
    expect(of(variant())).toHaveMargin(supply, { atLeast: "5 K" });
  });

  it("expect() evaluates props by their policy", () => {
    const policy = { site: { [supply]: { parameters: { reserve: "30 K" } } } };
    expect({ ...variant(), policy }).toViolate(supply);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a design without a site", designOf(variant())],
    ["the name of a site", "kuwait"],
  ])("expect() refuses %s, with .not too", (_what, received) => {
    expect(() => expect(received).toPassPolicy()).toThrow(TypeError);
    expect(() => expect(received).not.toPassPolicy()).toThrow(TypeError);
    expect(() => expect(received).not.toViolate(supply)).toThrow(TypeError);
  });
});

describe("toPassPolicy()", () => {
  it("toPassPolicy() shows what blocks as the app does", () => {
    expect(said(() => expect(kuwait).toPassPolicy()).replace(/of \d+ rules/, "of all rules")).toMatchInlineSnapshot(`
      "✗ kuwait: not deployable, 2 of all rules block it
        fail cooling/rejection-covers-heat: Heat rejection covers the heat in the coolant
          cooling/dry-coolers: 23.77 kW more heat enters the coolant than can be rejected
          scenario hottest/healthy, largest contributor rack-1 11.10 kW
          remedy: reject 23.77 kW more: add adiabatic pads (cooling.dryCoolers.pads), add a trim chiller (cooling.trimChiller), or choose racks that accept warmer coolant
        fail cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows
          compute/rack-1 (and compute/rack-2): 7.9 K warmer than the rack allows: value 52.9 °C, limit at most 45.0 °C
          scenario hottest/dry-cooler-1-lost, largest contributor outdoor air 49.8 °C
          remedy: supply the coolant 7.9 K colder: add adiabatic pads (cooling.dryCoolers.pads), add a trim chiller (cooling.trimChiller), or choose racks that accept warmer coolant"
    `);
  });

  it("toPassPolicy() fails on an unknown that blocks", () => {
    expect(said(() => expect(promising8h).toPassPolicy())).toContain("unknown power/autonomy-covers-promise");
  });

  it("toPassPolicy() fails on a site that passes and is not written, because another one that it needs fails", () => {
    const held = { ...siteReport(mild), needs: "riyadh-1" };
    expect(said(() => expect(held).toPassPolicy())).toBe("✗ mild: held back, because it needs riyadh-1, which cannot be deployed");
    expect(held).not.toPassPolicy();
  });

  it("toPassPolicy() fails on a notice that blocks", () => {
    const strict = { packs: [{ ...packOf("core", coreRules), notices: "block" as const }], waivers: [waiver], today: "2026-11-25" };
    expect(said(() => expect(evaluated("unused", variant(), strict)).toPassPolicy())).toContain("policy/waiver-unused at waivers[0]");
  });

  it("toPassPolicy() says with .not how much was judged", () => {
    expect(said(() => expect(mild).not.toPassPolicy())).toMatch(
      /^Expected mild not to pass its policy, but none of \d+ rules blocks it in \d+ scenarios$/,
    );
  });

  it("toPassPolicy() refuses a run of a part, which says nothing of the rest", () => {
    const { site, ...design } = kuwaitDryCooler;
    const part = evaluate(snapshot("part", site, design), { only: { rules: ["power/*"] } });
    expect(part.verdict).toBe("pass");
    expect(() => expect(part).toPassPolicy()).toThrow(
      "must be judged by all rules in all scenarios to pass its policy but the run was limited",
    );
    expect(() => expect(part).not.toPassPolicy()).toThrow("must be judged by all rules");
  });
});

describe("toViolate()", () => {
  it("toViolate() shows with .not each violation whole", () => {
    expect(said(() => expect(kuwait).not.toViolate(supply, { subject: "compute/rack-2" }))).toMatchInlineSnapshot(`
      "Expected kuwait not to violate cooling/supply-within-it-limit on compute/rack-2
        fail cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows
          compute/rack-2: 7.9 K warmer than the rack allows: value 52.9 °C, limit at most 45.0 °C
          scenario hottest/dry-cooler-1-lost, largest contributor outdoor air 49.8 °C
          remedy: supply the coolant 7.9 K colder: add adiabatic pads (cooling.dryCoolers.pads), add a trim chiller (cooling.trimChiller), or choose racks that accept warmer coolant"
    `);
  });

  it("toViolate() shows what the rule found instead", () => {
    expect(said(() => expect(mild).toViolate(supply))).toMatchInlineSnapshot(`
      "Expected mild to violate cooling/supply-within-it-limit
        pass cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows
          compute/rack-1: value 35.2 °C, limit at most 45.0 °C, margin +9.8 K
          scenario hottest/healthy, largest contributor outdoor air 30.0 °C
        pass cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows
          compute/rack-2: value 35.2 °C, limit at most 45.0 °C, margin +9.8 K
          scenario hottest/healthy, largest contributor outdoor air 30.0 °C"
    `);
  });

  it("toViolate() looks at one subject where one is named", () => {
    const [rack1, rack2] = kuwaitDryCooler.compute?.racks ?? [];
    if (!rack1 || !rack2) throw new Error("The example has two racks");
    const hotRack = { ...kuwaitDryCooler, compute: { racks: [{ ...rack1, maximumSupply: "60 °C" as const }, rack2] } };
    expect(hotRack).not.toViolate(supply, { subject: "compute/rack-1" });
    expect(hotRack).toViolate(supply, { subject: "compute/rack-2" });
    expect(hotRack).toViolate(supply);
  });

  it("toViolate() counts neither unknown, nor what is accepted, nor what is beyond the promises", () => {
    expect(promising8h).not.toViolate("power/autonomy-covers-promise");
    expect(waived).not.toViolate(supply);
    expect(said(() => expect(waived).toViolate(supply))).toContain("accepted by waiver: the racks are throttled there");
    const oneFeed = { ...mildSite, promises: { redundancy: { ...mildSite.promises.redundancy, feeds: "N" as const } } };
    const small = { ...variant(breakerOf("rack-1-a", ratedBreaker("abb-s200", "20 A"))), site: oneFeed };
    expect(small).not.toViolate("power/breaker-loading", { subject: "power/rack-1-a/breaker" });
    expect({ ...small, site: mildSite }).toViolate("power/breaker-loading", { subject: "power/rack-1-a/breaker" });
  });

  it("toViolate() counts a fail whose enforcement is to warn", () => {
    const policy = { site: { [supply]: { enforcement: "warn" }, "cooling/rejection-covers-heat": { enforcement: "warn" } } } as const;
    const warned = { ...kuwaitDryCooler, policy };
    expect(warned).toPassPolicy();
    expect(warned).toViolate(supply);
  });

  it.each([
    ["a rule that no pack has", () => mild, "cooling/supply-within-limit", undefined, `did you mean ${supply}?`],
    ["a rule that is quite another", () => mild, "own/quite-another-rule-of-somebody", undefined, "is not in its policy: use one of"],
    ["a subject that the rule does not judge", () => mild, supply, "compute/rack-10", "did you mean compute/rack-1?"],
    [
      "a rule that is off",
      () => evaluated("off", kuwaitDryCooler, { site: { [supply]: { enforcement: { off: "until the new coolers come" } } } }),
      supply,
      undefined,
      "is switched off by the site: until the new coolers come",
    ],
  ] as const)("toViolate() throws for %s, with .not too", (_what, of, rule, subject, message) => {
    const evaluation = of();
    const on = subject === undefined ? {} : { subject };
    expect(said(() => expect(evaluation).toViolate(rule, on))).toContain(message);
    expect(said(() => expect(evaluation).not.toViolate(rule, on))).toContain(message);
  });

  it("toViolate() throws for a rule that has a defect or was silent: a crash is no violation, and silence is not its absence", () => {
    const own = { title: "Own", why: "To be tested", source: "none", severity: "low", remedy: "none" } as const;
    const crashing = defineRule({ ...own, id: "own/crashing", check: () => Object.assign([], { length: -1 }) });
    const silent = defineRule({ ...own, id: "own/silent", check: () => [] });
    const sound = defineRule({ ...own, id: "own/sound", check: () => [judgeRequirement("node", true, { reason: "", remedy: "" })] });
    const evaluation = evaluated("node", variant(), { packs: [packOf("own", [crashing, silent, sound])] });
    expect(evaluation).not.toViolate("own/sound");
    for (const expected of [expect(evaluation), expect(evaluation).not]) {
      expect(said(() => expected.toViolate("own/crashing"))).toContain("has a defect");
      expect(said(() => expected.toViolate("own/silent"))).toContain("judged nothing");
    }
  });
});

describe("toHaveMargin()", () => {
  it.each([
    [undefined, "nothing"],
    [null, "null"],
    [{}, "{}"],
    [{ atLeast: 2 }, '{"atLeast":2}'],
  ])("toHaveMargin() says what to write when it is given %j, with and without .not", (margin, given) => {
    const words = `toHaveMargin() of ${supply} must have the least margin but has ${given}: write such as { atLeast: "4 A" }, in the unit of the rule`;
    // @ts-expect-error -- as a test in JavaScript may have it
    expect(said(() => expect(mild).toHaveMargin(supply, margin))).toBe(words);
    // @ts-expect-error -- as a test in JavaScript may have it
    expect(said(() => expect(mild).not.toHaveMargin(supply, margin))).toBe(words);
  });

  const breaker = "power/breaker-loading";

  it("toHaveMargin() holds each subject to an amount in the rule's unit", () => {
    expect(mild).toHaveMargin(supply, { atLeast: "2 K" });
    expect(mild).toHaveMargin(breaker, { atLeast: "2 A" });
    expect(mild).not.toHaveMargin(breaker, { atLeast: "20 A" });
    expect(mild).toHaveMargin("cooling/rejection-covers-heat", { atLeast: "1 kW" });
    expect(kuwait).not.toHaveMargin(supply, { atLeast: "0 K" });
  });

  it("toHaveMargin() shows the subjects that have too little", () => {
    expect(said(() => expect(kuwait).toHaveMargin(supply, { atLeast: "2 K" }))).toMatchInlineSnapshot(`
      "Expected kuwait to have a margin of at least 2 K in cooling/supply-within-it-limit
        fail cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows
          compute/rack-1: 7.9 K warmer than the rack allows: value 52.9 °C, limit at most 45.0 °C
          scenario hottest/dry-cooler-1-lost, largest contributor outdoor air 49.8 °C
          remedy: supply the coolant 7.9 K colder: add adiabatic pads (cooling.dryCoolers.pads), add a trim chiller (cooling.trimChiller), or choose racks that accept warmer coolant
        fail cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows
          compute/rack-2: 7.9 K warmer than the rack allows: value 52.9 °C, limit at most 45.0 °C
          scenario hottest/dry-cooler-1-lost, largest contributor outdoor air 49.8 °C
          remedy: supply the coolant 7.9 K colder: add adiabatic pads (cooling.dryCoolers.pads), add a trim chiller (cooling.trimChiller), or choose racks that accept warmer coolant"
    `);
  });

  it("toHaveMargin() shows with .not the room that there is", () => {
    const message = said(() => expect(mild).not.toHaveMargin(supply, { atLeast: "2 K", subject: "compute/rack-1" }));
    expect(message).toMatch(
      /^Expected mild to have a margin of less than 2 K in cooling\/supply-within-it-limit on compute\/rack-1\n {2}pass /,
    );
  });

  it.each([
    ["an amount in another unit", () => mild, supply, "2 A", 'is "2 A", a current: write it like "6 K"'],
    ["a temperature for a difference", () => mild, supply, "2 °C", 'is "2 °C", a temperature: did you mean "2 K"?'],
    ["an amount without a unit", () => mild, breaker, "2", "Margin of power/breaker-loading on power/"],
    ["a rule that measures nothing", () => mild, "orchestration/images-by-digest", "1", "it judges no value with a limit"],
    ["a margin that is not known", () => promising8h, "power/autonomy-covers-promise", "1 h", "its margin is unknown"],
    ["a rule that does not apply", () => mild, "power/fuel-covers-autonomy", "1 h", "is not applicable"],
    ["a rule that is not judged", () => mild, "power/autonomy-covers-promise", "1 h", "is not judged: the site promises no autonomy"],
    ["a rule that no pack has", () => mild, "power/breaker", "1 A", "is not in its policy"],
  ] as const)("toHaveMargin() throws for %s, with .not too", (_what, of, rule, atLeast, message) => {
    const evaluation = of();
    expect(said(() => expect(evaluation).toHaveMargin(rule, { atLeast }))).toContain(message);
    expect(said(() => expect(evaluation).not.toHaveMargin(rule, { atLeast }))).toContain(message);
  });

  it("toHaveMargin() does not compile without an amount", () => {
    // @ts-expect-error how much?
    expect(() => expect(mild).toHaveMargin(supply, {})).toThrow();
    // @ts-expect-error a rule is named by its id
    expect(() => expect(mild).toViolate()).toThrow();
  });
});
