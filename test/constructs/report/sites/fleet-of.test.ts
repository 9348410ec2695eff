import { describe, expect, it } from "vitest";
import { runResult } from "../../../../constructs/report/run-result";
import type { SiteReport } from "../../../../constructs/report/site-report";
import type { FleetRow } from "../../../../constructs/report/sites/fleet";
import { fleetOf, fleetPast } from "../../../../constructs/report/sites/fleet-of";
import { version } from "../../../../package.json";
import { finding, reportOf } from "../../../support/report/reports";

const rowOf = (report: SiteReport, failOn?: "warn"): FleetRow => fleetOf(runResult([report], failOn)).rows[0] ?? expect.unreachable();
const waived = finding({
  blocks: false,
  accepted: { by: "waiver", reason: "larger cooler comes in March", owner: "A. Engineer", expires: "2027-03-31" },
});
const warned = finding({ effect: "warn", enforcement: "warn", blocks: false });
const margin = { rule: "cooling/a", subject: "compute/rack-1", margin: 2, relativeMargin: 0.2, unit: "K", value: 43, limit: 45 } as const;

describe("fleetOf()", () => {
  it("has a row a site in the order of the result, with the country by name where the report has it", () => {
    const profile = { name: "Kenya", practice: "BS" } as unknown as NonNullable<SiteReport["profile"]>;
    const { rows, toolVersion } = fleetOf(runResult([reportOf(), { ...reportOf(), site: "lamu", country: "KE", profile }]));
    expect(rows.map(({ site, countryName }) => [site, countryName])).toEqual([
      ["riyadh-1", "SA"],
      ["lamu", "Kenya"],
    ]);
    expect(toolVersion).toBe(version);
  });

  it("keeps which shards gave no result, and calls none of their sites gone or new", () => {
    const missing = [{ number: 2, count: 2, sites: ["lamu"] }];
    const whole = runResult([reportOf(), { ...reportOf(), site: "lamu" }]);
    const lacking = { ...runResult([reportOf()]), missing };
    const fleet = fleetOf(lacking, { since: fleetPast("last.json", whole) });
    expect([fleet.missing, fleet.since?.gone]).toEqual([missing, []]);
    expect(fleetOf(whole, { since: fleetPast("last.json", lacking) }).rows.map(({ change }) => change)).toEqual([undefined, undefined]);
  });

  it("tells a site that passes, one with caveats, and one that fails the run, with what is said beside each", () => {
    expect(rowOf(reportOf())).toMatchObject({ look: "pass", beside: [], blocks: [] });
    expect(rowOf(reportOf(waived))).toMatchObject({ look: "caveat", beside: ["1 accepted"], blocks: [] });
    expect(rowOf(reportOf(warned))).toMatchObject({ look: "caveat", beside: ["1 fail that does not block"] });
    expect(rowOf(reportOf(finding()))).toMatchObject({ look: "fail", blocks: [{ rule: "cooling/supply-within-it-limit" }] });
    expect(rowOf(reportOf(warned), "warn")).toMatchObject({
      look: "fail",
      beside: ["fails by --fail-on warn, though nothing blocks it", "1 fail that does not block"],
    });
  });

  it("fails a site that is not written because of what it needs, and says so", () => {
    const { look, blocks } = rowOf({ ...reportOf(), needs: "core-network" });
    expect([look, blocks.map(({ text }) => text)]).toEqual(["fail", ["not written: it needs core-network, which is not deployable"]]);
  });

  it("says of an audit and of a part that they are no verdict on the whole", () => {
    const { policy } = reportOf();
    expect(rowOf({ ...reportOf(), policy: { ...policy, audit: true } }).beside).toEqual(["audit: waivers and baseline are ignored"]);
    expect(rowOf({ ...reportOf(), policy: { ...policy, only: { rules: ["power/*"] } } }).beside).toEqual([
      "only rules power/*: the rest was not judged",
    ]);
  });

  it("takes of heat and power the margin with the least share, a broken limit of 0 before all, and none where none was judged", () => {
    const power = { ...margin, rule: "power/b", relativeMargin: 0.1, margin: 9, unit: "A", at: "power/a/breaker" } as const;
    const titled = { ...finding({ rule: "power/b", title: "Breakers carry their load", blocks: false }) };
    const { effect: _, ...passing } = titled;
    expect(rowOf({ ...reportOf(passing), tightest: { thermal: margin, power } }).tightest).toEqual({
      ...power,
      title: "Breakers carry their load",
    });
    const { relativeMargin: _share, ...broken } = { ...margin, margin: -1 };
    expect(rowOf({ ...reportOf(), tightest: { thermal: broken, power } }).tightest).toMatchObject({ margin: -1, unit: "K" });
    expect(rowOf({ ...reportOf(), tightest: { thermal: broken, power } }).tightest).not.toHaveProperty("relativeMargin");
    expect(rowOf(reportOf())).not.toHaveProperty("tightest");
  });

  it("says which design a site is of: by the report, else by its description, with the version that somebody gave", () => {
    const design = { revision: "9a956ef66804", file: "hub.yaml", overrides: 2 };
    expect(rowOf({ ...reportOf(), design, edition: { design: "2.1" } }).design).toEqual({ ...design, version: "2.1" });
    const description = { site: {}, design: { compute: {} } } as unknown as NonNullable<SiteReport["description"]>;
    expect(rowOf({ ...reportOf(), description }).design).toEqual({ revision: expect.stringMatching(/^[0-9a-f]{12}$/) });
    expect(rowOf(reportOf()).design).toEqual({});
  });

  it("leads to the page of each site where there are some", () => {
    const { rows } = fleetOf(runResult([reportOf()]), { pageOf: (site) => `pages/${site}.html` });
    expect(rows.map(({ page }) => page)).toEqual(["pages/riyadh-1.html"]);
  });
});
