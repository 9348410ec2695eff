import { describe, expect, it } from "vitest";
import { siteRouting } from "../../../cli/commands/site-routing";
import { routingNode } from "../../support/nodes/routing-site";

describe("siteRouting()", () => {
  it("is the plan of the site", () => {
    expect(siteRouting(routingNode())).toMatchObject({ site: "site", outcome: "routed", productCount: 1 });
  });

  it("refuses a site whose plan is not known, with why", () => {
    expect(() => siteRouting(routingNode({ links: { site: { radioClimate: undefined } } }))).toThrow(
      /^Routing of site must be known to be listed but is unknown: Radio climate of the site must be stated .*site\.radioClimate/,
    );
  });

  it("refuses a site that does not say how products leave, and names the prop", () => {
    expect(() => siteRouting(routingNode({ backhaul: null }))).toThrow(
      "site must have site.backhaul to route its products: the backhaul of the site is not stated: add site.backhaul",
    );
  });
});
