import { type PolicyProps, snapshot } from "cdktf-edge-node";
import { evaluate, maximumAmbient, maximumItLoad } from "cdktf-edge-node/report";
import { NodeStudy, scenarios } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { leastAmbient, leastItLoad, siteMargins } from "../../../../constructs/policy/what-if/site-margins";
import { firstSite } from "../../../../examples/first-site";
import { weakGrid } from "../../../../examples/weak-grid";
import { designOf, mildSite, variant } from "../../../support/nodes/node-variants";

const node = snapshot("first", firstSite.site, designOf(firstSite));
const marginsOf = (of: typeof node, policy: PolicyProps = {}) => siteMargins(new NodeStudy(of), evaluate(of, { policy }).findings, policy);

describe("siteMargins()", () => {
  it("siteMargins() gives both maxima of the healthy node at its hottest, of the scenario that binds and of those that stand least", () => {
    const margins = marginsOf(node);
    expect(margins.map(({ scenario }) => scenario)).toEqual(["hottest/healthy", "hottest/feed-b-lost", "hottest/dry-cooler-1-lost"]);
    for (const { scenario, ambient, itLoad } of margins) {
      expect(ambient).toStrictEqual(maximumAmbient(node, scenario));
      expect(itLoad).toStrictEqual(maximumItLoad(node, scenario));
    }
  });

  it("siteMargins() holds the least hot day and the least IT load of every promised scenario, as a search of each finds them", () => {
    const margins = marginsOf(node);
    const promised = scenarios(node).flatMap(({ name, promised: isPromised }) => (isPromised ? [name] : []));
    const days = promised.filter((name) => name.startsWith("hottest/")).map((name) => maximumAmbient(node, name).maximumC ?? Number.NaN);
    const loads = promised.map((name) => maximumItLoad(node, name).maximumW ?? Number.NaN);
    expect(leastAmbient(margins, scenarios(node))?.ambient.maximumC).toBe(Math.min(...days));
    expect(leastItLoad(margins)?.itLoad.maximumW).toBe(Math.min(...loads));
    expect(Math.min(...days)).toBeLessThan((margins[0]?.ambient.maximumC ?? Number.NaN) - 1); // N+1: the cooler that is lost binds
  });

  it("leastAmbient() takes what is broken already, or not known, for less than any temperature, and no other climate point", () => {
    const [healthy, ...others] = marginsOf(node);
    if (!healthy) return expect.unreachable();
    const { maximumC: _, marginK: _m, ...ambient } = healthy.ambient;
    for (const outcome of ["already-broken", "unknown"] as const) {
      const broken = { ...healthy, scenario: "hottest/x-lost", ambient: { ...ambient, outcome } };
      expect(leastAmbient([healthy, broken, ...others], [...scenarios(node), { name: "hottest/x-lost", climate: "hottest" }])).toBe(broken);
    }
    const beyond = { ...healthy, ambient: { ...ambient, outcome: "not-reached" as const } };
    expect(leastAmbient([beyond, healthy], scenarios(node))).toBe(healthy);
    expect(leastAmbient([{ ...healthy, scenario: "coldest/healthy" }], scenarios(node))).toBeUndefined();
  });

  it("siteMargins() takes a scenario that fails before one with little room", () => {
    const weak = marginsOf(snapshot("weak", weakGrid.site, designOf(weakGrid)));
    expect(weak.map(({ scenario }) => scenario)).toEqual(["hottest/healthy", "hottest/grid-minimum"]);
    expect(weak[1]?.itLoad.marginW).toBeLessThan(0);
  });

  it("siteMargins() does not take a scenario for what neither hotter air nor load worsens", () => {
    const promising = { ...mildSite, promises: { ...mildSite.promises, autonomyS: 3600 } };
    const [plain, promised] = [mildSite, promising].map((site) => marginsOf(snapshot("mild", site, designOf(variant()))));
    expect(promised).toStrictEqual(plain);
  });
});
