import { describe, expect, it } from "vitest";
import { checkSite, defineSite, type Site, type SiteProps } from "../../../constructs/site";
import { propsOfSite } from "../../../constructs/site/site";
import { firstSite } from "../../../examples/first-site";
import { problemsOf } from "../../support/props/problems-of";

const given = propsOfSite(firstSite.site) ?? expect.unreachable();
const promising = (downlink: object): SiteProps => ({ ...given, promises: { ...given.promises, downlink } });
const problems = (downlink: object) => problemsOf(() => defineSite(promising(downlink))).join("\n");

describe("site.promises.downlink", () => {
  it("is in numbers, each where it is given", () => {
    expect(defineSite(promising({ servedShare: "95 %", longestGap: "14 h" })).promises.downlink).toEqual({
      servedShare: 0.95,
      longestGapS: 50_400,
    });
    expect(defineSite(promising({})).promises.downlink).toEqual({});
    expect(defineSite(given).promises).not.toHaveProperty("downlink");
  });

  it.each([
    ["more than all", { servedShare: "1.2" }, /promises\.downlink\.servedShare: must be at most 1 but is 1\.2/],
    ["a gap of no time", { longestGap: "0 s" }, /promises\.downlink\.longestGap: must be above 0 s/],
    ["a gap of a year", { longestGap: "365 d" }, /longestGap: must be 1 min to 31 d to be plausible .* but is 365 d/],
    ["what is no promise", { served: "0.9" }, /promises\.downlink/],
  ])("%s is refused at its place", (_what, downlink, message) => {
    expect(problems(downlink)).toMatch(message);
  });

  it("is refused in a site that defineSite() did not make", () => {
    const site = { ...firstSite.site, promises: { ...firstSite.site.promises, downlink: { servedShare: "95 %" } } };
    expect(problemsOf(() => checkSite("node", site as unknown as Site)).join("\n")).toMatch(/promises\.downlink\.servedShare/);
  });
});
