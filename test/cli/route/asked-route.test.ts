import { describe, expect, it } from "vitest";
import { siteRouting } from "../../../cli/route/asked-route";
import { routeTable } from "../../../cli/route/route-table";
import { routingNode } from "../../support/nodes/routing-site";

describe("siteRouting()", () => {
  it("is the plan of the site, and what is unknown of it with why", () => {
    expect(siteRouting(routingNode())).toMatchObject({ site: "site", outcome: "routed", productCount: 1 });
    const blind = siteRouting(routingNode({ links: { site: { radioClimate: undefined } } }));
    expect(blind).toMatchObject({ site: "site", outcome: "unknown", reason: expect.stringMatching(/site\.radioClimate/) });
    expect(routeTable(blind, 500)).toMatch(/^site: products are not routed: Radio climate of the site must be given[^\n]*\n$/);
  });

  it("refuses a site that does not say how products leave, and names the prop", () => {
    expect(() => siteRouting(routingNode({ backhaul: null }))).toThrow(
      "site must have site.backhaul to route its products: nobody says how products leave the site: give its backhaul",
    );
  });
});
