import { snapshot } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../examples/first-site";
import { lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";

describe("siteReport()", () => {
  it("has the year of a site with weather, as JSON keeps it, and none of another", () => {
    const reportOf = ({ site, ...design }: typeof firstSite) => siteReport(evaluate(snapshot("year", site, design)));
    const { year } = reportOf(lagosSolarHybrid);
    expect(year).toMatchObject({ outcome: "solved", weather: "lagos by formula", energy: { hoursUnserved: 0 } });
    expect(JSON.parse(JSON.stringify(year))).toEqual(year);
    expect(reportOf(firstSite)).not.toHaveProperty("year");
  });
});
