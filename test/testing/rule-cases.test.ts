import { type RuleCases, ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { survivingFeedCarriesLoad } from "../../constructs/policy/rules/power/surviving-feed-carries-load";
import { compute30kW } from "../../examples/parts/it-30kw";
import { caseTests } from "../../testing/case-tests";
import { mildSite, variant } from "../support/nodes/node-variants";
import { type Defects, nodePower } from "../support/rules/node-power-rule";

const drawing = (nodePowerW: number) => ({ point: smallPoint({ electrical: { nodePowerW } }) });
const idle = variant({ compute: { racks: compute30kW.racks.map((rack) => ({ ...rack, utilisation: "0" })) } });

const cases = {
  subject: "own/contract",
  pass: drawing(19_000),
  fail: drawing(21_000),
  unknown: { point: smallPoint({ electrical: { outcome: "unknown", reason: "the network has no solution" } }) },
  notApplicable: { node: smallNode({ network: undefined }) },
  boundary: {
    at: { ...drawing(18_000), parameters: { headroom: "10 %" } },
    beyond: { ...drawing(18_001), parameters: { headroom: "10 %" } },
  },
  fromProps: { pass: idle, fail: variant() },
} as const satisfies RuleCases;

ruleCases(nodePower(), cases);

/** What the tests that do not hold say, by name. */
function broken(change: Partial<RuleCases>, defects?: Defects): Record<string, string> {
  const tests = caseTests(nodePower(defects), { ...cases, ...change });
  return Object.fromEntries(
    tests.flatMap(({ name, run }) => {
      try {
        run();
        return [];
      } catch (error) {
        return [[name, error instanceof Error ? error.message : String(error)]];
      }
    }),
  );
}

describe("ruleCases()", () => {
  it("ruleCases() registers a test for each case, and for a pass and a fail from props", () => {
    expect(caseTests(nodePower(), cases).map(({ name }) => name)).toEqual([
      "passes",
      "fails, and has a remedy",
      "is unknown, and has a reason",
      "is not applicable, and has a reason",
      "passes at its limit and fails beyond it",
      "passes from props",
      "fails from props",
    ]);
    expect(broken({})).toEqual({});
  });

  it("ruleCases() finds another outcome than the case says, with what was measured", () => {
    expect(broken({ pass: drawing(21_000), fail: drawing(19_000), fromProps: { pass: variant(), fail: idle } })).toEqual({
      passes: "own/node-power on own/contract must be pass but is fail: shortfall 1.00 kW: value 21.00 kW, limit at most 20.00 kW",
      "fails, and has a remedy":
        "own/node-power on own/contract must be fail but is pass: value 19.00 kW, limit at most 20.00 kW, margin +1.00 kW",
      "passes from props": expect.stringContaining("must be pass but is fail: shortfall 17.06 kW: value 37.06 kW"),
      "fails from props": expect.stringContaining("must be fail but is pass: value 9.37 kW"),
    });
  });

  it("ruleCases() finds a subject that the rule does not judge", () => {
    expect(broken({ pass: { ...drawing(1), subject: "own/other" } })).toEqual({
      passes:
        "own/node-power must judge own/other once but judges it 0 times: correct the subject of the case or of the rule, which judges own/contract",
    });
  });

  it("ruleCases() finds a fail without a remedy, and an unknown or not applicable without a reason", () => {
    expect(Object.keys(broken({}, { remedy: " " }))).toEqual([
      "fails, and has a remedy",
      "passes at its limit and fails beyond it",
      "fails from props",
    ]);
    expect(Object.keys(broken({}, { reason: "" }))).toEqual(["is unknown, and has a reason", "is not applicable, and has a reason"]);
  });

  it("ruleCases() finds contributors that do not add up", () => {
    const said = "contributors must add up to its value";
    expect(broken({}, { missing: 1 })).toMatchObject({
      passes: expect.stringContaining(said),
      "fails, and has a remedy": expect.stringContaining(said),
      "fails from props": expect.stringContaining("fails by a defect: the rule's contributors must add up"),
    });
  });

  it("ruleCases() finds a boundary that is none: with a margin at the limit, or a pass beyond it", () => {
    expect(broken({ boundary: { at: drawing(19_999), beyond: drawing(20_001) } })).toEqual({
      "passes at its limit and fails beyond it":
        "own/node-power on own/contract must have a margin of 0 at its limit but has value 19.999 kW, limit at most 20.000 kW, margin +0.001 kW: set value and limit equal in boundary.at",
    });
    expect(broken({ boundary: { at: drawing(20_000), beyond: drawing(20_000) } })).toMatchObject({
      "passes at its limit and fails beyond it": expect.stringContaining("must be fail but is pass"),
    });
  });

  it("ruleCases() does not believe that a rule which measures has no boundary", () => {
    expect(broken({ boundary: { impossible: "too much work" } })).toEqual({
      "judges no value with a limit": expect.stringContaining("write the boundary case"),
    });
  });

  it("ruleCases() finds a rule that judges nothing, from a point and from props", () => {
    expect(Object.values(broken({}, { silent: true }))).toHaveLength(7);
  });

  it("ruleCases() counts no fail that is beyond the site's promises", () => {
    const site = { ...mildSite, promises: { redundancy: { ...mildSite.promises.redundancy, feeds: "N" as const } } };
    const racks = compute30kW.racks.map((rack) => ({ ...rack, supplies: { ...rack.supplies, count: 6 } }));
    const props = { ...cases, fromProps: { subject: "power/feed-a", pass: variant(), fail: { ...variant({ compute: { racks } }), site } } };
    expect(caseTests(survivingFeedCarriesLoad, props).at(-1)?.run).toThrow("power/feed-a must be fail but is not-applicable");
  });

  it("ruleCases() judges props by their own policy", () => {
    const rule = nodePower();
    const packs = [{ name: "own", rules: [{ rule, parameters: { headroom: "80 %" } }] }];
    const tests = caseTests(rule, { ...cases, fromProps: { pass: idle, fail: { ...idle, policy: { packs } } } });
    expect(tests.at(-1)?.run).not.toThrow();
  });
});

describe("ruleCases() with a case that is missing", () => {
  const { notApplicable: _, ...incomplete } = cases;

  it("ruleCases() does not compile, and throws when it registers", () => {
    // @ts-expect-error notApplicable is missing
    expect(() => ruleCases(nodePower(), incomplete)).toThrow(/notApplicable is missing: write the case, or { impossible: reason }/);
    // @ts-expect-error every case is missing
    const register = () => ruleCases(nodePower(), { subject: "own/contract" });
    for (const name of ["pass", "fail", "unknown", "notApplicable", "boundary", "fromProps.pass", "fromProps.fail"])
      expect(register).toThrow(`  ${name} is missing`);
    // @ts-expect-error the fail from props is missing
    expect(() => ruleCases(nodePower(), { ...cases, fromProps: { pass: idle } })).toThrow("fromProps.fail is missing");
    // @ts-expect-error a boundary has two sides
    expect(() => ruleCases(nodePower(), { ...cases, boundary: { at: drawing(1) } })).toThrow("boundary.beyond is missing");
  });

  it("ruleCases() takes a case as impossible with a reason only", () => {
    expect(() => ruleCases(nodePower(), { ...cases, notApplicable: { impossible: " " } })).toThrow(
      "notApplicable is marked as impossible without a reason: write why there is no such case",
    );
    expect(() => ruleCases(nodePower(), { ...cases, fromProps: { pass: idle, fail: { impossible: "" } } })).toThrow(
      "fromProps.fail is marked as impossible",
    );
    expect(() => ruleCases(nodePower(), { ...cases, subject: "" })).toThrow("subject is missing");
  });
});
