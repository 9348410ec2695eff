import { coreRules, NodeStudy, packOf, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { watchedLimits } from "../../../constructs/plan/watched-limits";
import type { Rule } from "../../../constructs/policy/rule/rule";
import { firstSite } from "../../../examples/first-site";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { compute30kW } from "../../../examples/parts/it-30kw";
import { riyadhAdiabatic } from "../../../examples/riyadh-adiabatic";
import { airCooledRack, designOf, finding, variant, withRacks } from "../../support/nodes/node-variants";

const limitsOf = (props: typeof firstSite, rules?: readonly Rule[]) =>
  watchedLimits(new NodeStudy(snapshot("variant", props.site, designOf(props))), rules && { packs: [packOf("test", rules)] });
const [rack1, rack2] = compute30kW.racks;

describe("watchedLimits()", () => {
  it.each([
    ["first-site", firstSite],
    ["riyadh-adiabatic", riyadhAdiabatic],
    ["kuwait-dry-cooler", kuwaitDryCooler],
    ["racks that differ", variant(withRacks({ ...rack1, maximumSupply: "40 °C" }, { ...rack2, maximumSupply: "32.5 °C" }))],
  ])("watchedLimits() of %s are the limits that the rules judge by, in the rules' words", (_name, props) => {
    const limits = limitsOf(props);
    expect(new Set(limits.map(({ rule }) => rule))).toEqual(
      new Set(["cooling/supply-within-it-limit", "power/breaker-loading", "power/battery-depth-within-rating"]),
    );
    for (const { rule, subject, limit, bound, unit, title, severity, source } of limits) {
      const judged = finding(rule, subject, props);
      expect({ limit, bound, unit, title, severity, source }).toEqual({
        limit: Number(judged.limit?.toPrecision(6)),
        bound: judged.bound,
        unit: judged.unit,
        title: judged.title,
        severity: judged.severity,
        source: judged.limitSource,
      });
    }
  });

  it("watchedLimits() name the device that is measured and what it gives", () => {
    expect(limitsOf(firstSite)[0]).toMatchObject({
      rule: "cooling/supply-within-it-limit",
      subject: "compute/rack-1",
      device: "rack-1",
      metric: "edge_node_coolant_supply_temperature_celsius",
    });
  });

  it("watchedLimits() have none for a rack that takes no coolant", () => {
    const watched = limitsOf(variant(withRacks(airCooledRack, rack2))).filter(({ subject }) => subject.startsWith("compute/"));
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
      [watching.id, "critical"],
      [watching.id, "critical"],
    ]);
  });
});
