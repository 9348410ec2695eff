import { corePack, type PolicyProps, packOf, preflightPack, snapshot } from "cdktf-edge-node";
import { coreRules, NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { watchedLimits } from "../../../constructs/monitoring/watched-limits";
import type { Rule } from "../../../constructs/policy/rule/rule";
import { supplyWithinItLimit } from "../../../constructs/policy/rules/cooling/supply-within-it-limit";
import { firstSite } from "../../../examples/first-site";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { compute30kW } from "../../../examples/parts/it-30kw";
import { riyadhAdiabatic } from "../../../examples/riyadh-adiabatic";
import { twoHosts } from "../../../examples/two-hosts";
import { airCooledRack, designOf, finding, variant, withRacks } from "../../support/nodes/node-variants";
import { valued } from "../../support/rules/test-rules";

const limitsOf = (props: typeof firstSite, rules?: readonly Rule[]) =>
  watchedLimits(new NodeStudy(snapshot("variant", props.site, designOf(props))), rules && { packs: [packOf("test", rules)] });
const [rack1, rack2] = compute30kW.racks;

/** Rules that watch the very number that they judge by. */
const asJudged = [
  "compute/air-inlet-not-too-cold",
  "compute/air-inlet-within-class",
  "cooling/supply-within-it-limit",
  "power/breaker-loading",
  "power/battery-depth-within-rating",
];
/** Rules whose limit is measured as another quantity, or elsewhere: their own tests have the numbers. */
const otherwise = ["cooling/flow-per-kilowatt", "cooling/supply-above-dew-point", "power/input-range-covers-grid"];

describe("watchedLimits()", () => {
  it.each([
    ["first-site", firstSite],
    ["riyadh-adiabatic", riyadhAdiabatic],
    ["kuwait-dry-cooler", kuwaitDryCooler],
    ["racks that differ", variant(withRacks({ ...rack1, maximumSupply: "40 °C" }, { ...rack2, maximumSupply: "32.5 °C" }))],
  ])("watchedLimits() of %s are the limits that the rules judge by, in the rules' words", (_name, props) => {
    const limits = limitsOf(props);
    expect(new Set(limits.map(({ rule }) => rule))).toEqual(new Set([...asJudged, ...otherwise]));
    for (const { rule, subject, limit, bound, unit, title, severity, source } of limits.filter((one) => asJudged.includes(one.rule))) {
      const judged = finding(rule, subject, props);
      expect({ limit, bound, unit, title, severity, source }).toEqual({
        limit: Number(judged.limit?.toPrecision(6)),
        bound: judged.bound,
        unit: judged.unit === "share" ? "-" : judged.unit, // a series of Prometheus has ratios
        title: judged.title,
        severity: judged.severity,
        source: judged.limitSource,
      });
    }
  });

  it("watchedLimits() name the device that is measured and what it gives", () => {
    expect(limitsOf(firstSite).find(({ rule }) => rule === "cooling/supply-within-it-limit")).toMatchObject({
      subject: "compute/rack-1",
      device: "rack-1",
      metric: "edge_node_coolant_supply_temperature_celsius",
    });
  });

  it("watchedLimits() have none for a rack that takes no coolant", () => {
    const watched = limitsOf(variant(withRacks(airCooledRack, rack2))).filter(({ rule }) => rule === "cooling/supply-within-it-limit");
    expect(watched.map(({ device }) => device)).toEqual(["rack-2"]);
  });

  it("watchedLimits() come from the rules that are given, in their order, and from no rule that watches nothing", () => {
    const [silent] = coreRules.filter(({ watched }) => watched === undefined);
    const [watching] = coreRules.filter(({ watched }) => watched !== undefined);
    if (!silent || !watching) throw new Error("The rules watch all or nothing");
    expect(limitsOf(firstSite, [silent])).toEqual([]);
    const renamed: Rule = { ...watching, id: "cooling/other", title: "Other", severity: "low" };
    expect(limitsOf(firstSite, [renamed, silent, watching]).map(({ rule, severity }) => [rule, severity])).toEqual([
      ["cooling/other", "low"],
      ["cooling/other", "low"],
      [watching.id, watching.severity],
      [watching.id, watching.severity],
    ]);
  });

  it("watchedLimits() give the runbook of their rule", () => {
    const [limit] = limitsOf(firstSite, [supplyWithinItLimit]);
    expect(limit?.runbook).toEqual(supplyWithinItLimit.runbook);
    const { runbook: _, ...without } = supplyWithinItLimit;
    expect(limitsOf(firstSite, [without])[0]).not.toHaveProperty("runbook");
  });
});

describe("watchedLimits() of rules that are asked before an apply", () => {
  const clocks = (policy: PolicyProps = {}) => {
    const study = new NodeStudy(snapshot("two-hosts", twoHosts.site, designOf(twoHosts)));
    return watchedLimits(study, policy).filter(({ rule }) => rule === "preflight/clock-within-bound");
  };

  it("watchedLimits() watch the clock of each host, as far from true time as the policy lets it be", () => {
    expect(clocks().map(({ device, subject, metric, limit, bound }) => [device, subject, metric, limit, bound])).toEqual([
      ["host-1", "engines/host-1", "edge_node_clock_offset_seconds", 1, "at-most"],
      ["host-2", "engines/host-2", "edge_node_clock_offset_seconds", 1, "at-most"],
    ]);
    expect(clocks({ site: { "preflight/clock-within-bound": { parameters: { maximumOffset: "50 ms" } } } })[0]?.limit).toBe(0.05);
  });

  it("watchedLimits() watch it once where a pack of the policy holds it, and not where the policy switches it off", () => {
    expect(clocks({ packs: [corePack, preflightPack] })).toHaveLength(2);
    expect(clocks({ floor: [preflightPack] })).toHaveLength(2);
    const ours = packOf("ours", [{ ...valued({ node: 1 }), id: "preflight/clock-within-bound" }]);
    expect(clocks({ packs: [corePack, ours] })).toEqual([]);
    expect(clocks({ site: { "preflight/clock-within-bound": { enforcement: { off: "no NTP here" } } } })).toEqual([]);
  });
});

describe("watchedLimits() over the promised scenarios", () => {
  const study = () => new NodeStudy(snapshot("variant", firstSite.site, designOf(firstSite)));
  const limit = { subject: "node", device: "rack-1", metric: "watts", unit: "A", remedy: "less" } as const;
  const watching = (watched: NonNullable<Rule["watched"]>) => packOf("test", [{ ...valued({ node: 1 }), watched }]);

  it("watchedLimits() expect from the least to the most that the solved points have, in six digits", () => {
    const [found] = limitsOf(firstSite, [supplyWithinItLimit]);
    const solved = study()
      .scenarios.filter(({ promised }) => promised)
      .flatMap((scenario) => {
        const { coolant } = study().point(scenario);
        return coolant?.outcome === "solved" ? [coolant.itSupplyC] : [];
      });
    const [least, most] = found?.expected ?? expect.unreachable();
    expect(most - least).toBeGreaterThan(1);
    expect(least).toBeCloseTo(Math.min(...solved), 4);
    expect(most).toBeCloseTo(Math.max(...solved), 4);
    for (const end of [least, most]) expect(Number(end.toPrecision(6))).toBe(end);
  });

  it("watchedLimits() keep both bounds of one series, and the tightest of each", () => {
    const pack = watching(({ point: { scenario } }) => [
      { ...limit, bound: "at-most", limit: scenario.climate === "hottest" ? 9 : 10 },
      { ...limit, bound: "at-least", limit: scenario.climate === "hottest" ? 2 : 1 },
    ]);
    expect(watchedLimits(study(), { packs: [pack] }).map(({ bound, limit: value }) => [bound, value])).toEqual([
      ["at-most", 9],
      ["at-least", 2],
    ]);
  });

  it("watchedLimits() expect what some of the points give, also where another point has the tighter limit", () => {
    const pack = watching(({ point: { scenario } }) => [
      { ...limit, bound: "at-most", ...(scenario.climate === "hottest" ? { limit: 9 } : { limit: 10, expected: 4 }) },
    ]);
    expect(watchedLimits(study(), { packs: [pack] })).toMatchObject([{ limit: 9, expected: [4, 4] }]);
  });

  it.each([
    [4.44e-16, 47, 0],
    [-1e-17, 47, 0],
    [0.000873673, 47, 0.0009],
    [0.000375000001, 0.000277412, 0.000375],
    [1_234_567, 2_000_000, 1_234_570],
    [0.25, 0, 0.25],
  ])("watchedLimits() write %d beside a limit of %d as %d", (expected, value, written) => {
    const pack = watching(() => [{ ...limit, bound: "at-most", limit: value, expected }]);
    expect(watchedLimits(study(), { packs: [pack] })[0]?.expected).toEqual([written, written]);
  });
});
