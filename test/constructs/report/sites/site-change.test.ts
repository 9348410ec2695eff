import { describe, expect, it } from "vitest";
import { runResult } from "../../../../constructs/report/run-result";
import type { SiteReport } from "../../../../constructs/report/site-report";
import { fleetOf, fleetPast } from "../../../../constructs/report/sites/fleet-of";
import { finding, reportOf } from "../../../support/report/reports";

const margin = { rule: "cooling/a", subject: "compute/rack-1", margin: 2, relativeMargin: 0.2, unit: "K", value: 43, limit: 45 } as const;
const tight = (relativeMargin: number, rule = "cooling/a"): SiteReport => ({
  ...reportOf(),
  tightest: { thermal: { ...margin, rule, relativeMargin, margin: relativeMargin * 10 } },
});
const named = (site: string, report: SiteReport = reportOf()): SiteReport => ({ ...report, site });
const compared = (before: readonly SiteReport[], after: readonly SiteReport[]) =>
  fleetOf(runResult(after), { since: fleetPast("last.json", runResult(before)) });
/** What changed of the only site of two results. */
const changeOf = (before: SiteReport, after: SiteReport) => compared([before], [after]).rows[0]?.change;

describe("fleetOf() since an earlier result", () => {
  it("has the sites that are new and those that are gone, by name", () => {
    const { rows, since } = compared([named("a"), named("b"), named("c", reportOf(finding()))], [named("b"), named("d")]);
    expect(rows.map(({ site, change }) => [site, change])).toEqual([
      ["b", undefined],
      ["d", { kinds: ["new"] }],
    ]);
    expect(since?.name).toBe("last.json");
    expect(since?.gone.map(({ site, countryName, look }) => [site, countryName, look])).toEqual([
      ["a", "SA", "pass"],
      ["c", "SA", "fail"],
    ]);
  });

  it("says what the verdict was where it changed", () => {
    expect(changeOf(reportOf(), reportOf(finding()))).toMatchObject({
      kinds: expect.arrayContaining(["verdict"]),
      before: { look: "pass" },
    });
    expect(changeOf(reportOf(finding()), reportOf())).toMatchObject({
      kinds: expect.arrayContaining(["verdict"]),
      before: { look: "fail" },
    });
    expect(changeOf(reportOf(finding()), reportOf(finding()))).toBeUndefined();
  });

  it("says what the tightest margin was where it moved by what is shown, or is of something else", () => {
    expect(changeOf(tight(0.2), tight(0.2004))).toBeUndefined();
    expect(changeOf(tight(0.2), tight(0.15))).toEqual({
      kinds: ["margin"],
      before: expect.objectContaining({
        tightest: expect.objectContaining({ relativeMargin: 0.2, margin: 2, unit: "K", rule: "cooling/a" }),
      }),
      moved: expect.closeTo(-0.05),
    });
    expect(changeOf(tight(0.2), tight(0.2, "cooling/b"))).toMatchObject({
      kinds: ["margin"],
      before: { tightest: { rule: "cooling/a" } },
      moved: 0,
    });
    const first = changeOf(reportOf(), tight(0.2));
    expect([first?.kinds, first?.before?.tightest, first?.moved]).toEqual([["margin"], undefined, undefined]);
    expect(changeOf(tight(0.2), reportOf())).toMatchObject({ kinds: ["margin"], before: { tightest: { relativeMargin: 0.2 } } });
  });

  it("says that a site is of another design, and nothing where the earlier result does not know its design", () => {
    const of = (revision: string): SiteReport => ({ ...reportOf(), design: { revision } });
    expect(changeOf(of("aaaaaaaaaaaa"), of("bbbbbbbbbbbb"))).toMatchObject({
      kinds: ["design"],
      before: { design: { revision: "aaaaaaaaaaaa" } },
    });
    expect(changeOf(reportOf(), of("bbbbbbbbbbbb"))).toBeUndefined();
  });

  it("takes no site for new or gone that another shard judges", () => {
    const sites = ["a", "b"].map((site, i) => ({ site, shard: i + 1, inputs: "0" }));
    const shardOf = (number: number, site: string) => runResult([named(site)], "block", { number, count: 2, run: {}, sites });
    const whole = runResult([named("a"), named("b"), named("c")]);
    const { part, since } = fleetOf(shardOf(1, "a"), { since: fleetPast("last.json", whole) });
    expect(part).toBe("shard 1 of 2: 1 of 2 sites");
    expect(since?.gone.map(({ site }) => site)).toEqual(["c"]);
    const { rows } = fleetOf(whole, { since: fleetPast("last.json", shardOf(2, "b")) });
    expect(rows.map(({ site, change }) => [site, change])).toEqual([
      ["a", undefined],
      ["b", undefined],
      ["c", { kinds: ["new"] }],
    ]);
  });

  it("compares nothing without an earlier result", () => {
    const fleet = fleetOf(runResult([reportOf(finding())]));
    expect(fleet).not.toHaveProperty("since");
    expect(fleet.rows[0]).not.toHaveProperty("change");
  });
});
