import { evaluate, maximumAmbient, maximumItLoad, type PolicyProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { siteMargins } from "../../../constructs/policy/site-margins";
import { firstSite } from "../../../examples/first-site";
import { weakGrid } from "../../../examples/weak-grid";
import { designOf, mildSite, variant } from "./node-variants";

const node = snapshot("first", firstSite.site, designOf(firstSite));
const marginsOf = (of: typeof node, policy: PolicyProps = {}) => siteMargins(evaluate(of, { policy }), policy);

describe("siteMargins()", () => {
  it("siteMargins() gives both maxima of the healthy node at its hottest and of the scenario that binds", () => {
    const margins = marginsOf(node);
    expect(margins.map(({ scenario }) => scenario)).toContain("hottest/healthy");
    expect(margins).toHaveLength(2);
    for (const { scenario, ambient, itLoad } of margins) {
      expect(ambient).toStrictEqual(maximumAmbient(node, scenario));
      expect(itLoad).toStrictEqual(maximumItLoad(node, scenario));
    }
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
