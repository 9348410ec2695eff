import { Duration, defineSite, type SiteProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { problemsOf } from "../../support/props/problems-of";

const siteOf = (autonomy: unknown) =>
  defineSite({
    country: "SA",
    position: { latitude: 18, longitude: 42, elevation: "500 m" },
    climate: { hottest: { dryBulb: "30 °C" }, coldest: { dryBulb: "5 °C" } },
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" }, autonomy } as SiteProps["promises"],
  });
const promised = (autonomy: unknown) => {
  const { redundancy: _, ...promises } = siteOf(autonomy).promises;
  return promises;
};

describe("promises.autonomy", () => {
  it("promises.autonomy is one time, or one on batteries and one on gensets", () => {
    expect(promised("8 h")).toEqual({ autonomyS: 28_800 });
    expect(promised(Duration.minutes(30))).toEqual({ autonomyS: 1800 });
    expect(promised({ batteries: "30 min", gensets: "24 h" })).toEqual({ batteryAutonomyS: 1800, gensetAutonomyS: 86_400 });
    expect(promised({ gensets: Duration.hours(2) })).toEqual({ gensetAutonomyS: 7200 });
    expect(promised({ batteries: { for: "15 min", of: "it" } })).toEqual({ batteryAutonomyS: 900, batteryLoads: "it" });
    expect(promised({ batteries: { for: "1 h", of: ["rack-1"] } })).toEqual({ batteryAutonomyS: 3600, batteryLoads: ["rack-1"] });
  });

  it.each([
    ["0 h", "promises.autonomy: must be above 0 s but is 0 s: use a value within it"],
    [{}, 'promises.autonomy: must state a time but has none: add batteries, gensets or both, or write one time like "8 h"'],
    [{ batteries: "0 h" }, "promises.autonomy.batteries: must be above 0 s but is 0 s: use a value within it"],
    [
      { gensets: 8 },
      'promises.autonomy.gensets: must be text that says its unit but is the bare number 8: write it like "8 h" (units: ms, s, min, h, d)',
    ],
    [
      { batteries: { for: "15 min", of: [] } },
      'promises.autonomy.batteries.of: must name a load but names none: write "it" for racks, receivers and hosts, or names of devices',
    ],
    [
      { batteries: { for: "15 min", of: "racks" } },
      'promises.autonomy.batteries.of: must be "it" or a list of names but is "racks": write "it" for racks, receivers and hosts, or names of devices, such as ["rack-1"]',
    ],
    [
      { batteries: { for: "15 min" } },
      'promises.autonomy.batteries.of: is required: write "it" for racks, receivers and hosts, or names of devices, such as ["rack-1"]',
    ],
    [
      { batteries: { for: "15 min", of: null } },
      'promises.autonomy.batteries.of: must be "it" or a list of names but is null: write "it" for racks, receivers and hosts, or names of devices, such as ["rack-1"]',
    ],
    [{ batteries: { for: "0 s", of: "it" } }, "promises.autonomy.batteries.for: must be above 0 s but is 0 s: use a value within it"],
    [{ batteries: "1 h", genset: "8 h" }, 'promises.autonomy.genset: unknown prop: did you mean "gensets"?'],
  ])("promises.autonomy refuses %j", (autonomy, problem) => {
    expect(problemsOf(() => siteOf(autonomy))).toEqual([problem]);
  });
});
