import { type ReportedDownlink, siteHtml } from "cdktf-edge-node/report";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { reportedDownlink, reportedPass, reportedSatellite } from "../../../../support/report/downlinks";
import { reportOf } from "../../../../support/report/reports";
import { shownText } from "../../../../support/report/shown-text";

const page = (downlink: ReportedDownlink) => siteHtml({ ...reportOf(), downlink });
const sectionOf = (html: string) =>
  /<section class="part[^"]*" aria-labelledby="passes">[\s\S]*?<\/section>(?=<section class="part|<\/main>)/.exec(html)?.[0] ?? "";

describe("Downlink of siteHtml()", () => {
  it("shows each satellite with its elements, and each pass", () => {
    const satellites = [
      reportedSatellite(),
      reportedSatellite({ satellite: "goes-19", catalogueNumber: 60133, antennas: ["antenna-1", "antenna-2"], passCount: 0 }),
      reportedSatellite({ satellite: "alone", antennas: [], passCount: 0 }),
      reportedSatellite({ satellite: "falling", passCount: 3, decayedAt: "2026-09-21T12:00:00.000Z" }),
    ];
    const text = shownText(sectionOf(page(reportedDownlink(satellites, [reportedPass({ cutAtEnd: true })]))));
    expect(text).toContain("1 pass of 2 satellites from 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC; never above the horizon: goes-19;");
    expect(text).toContain("aqua 27424 2026-09-19 11:31:32 2.5 d antenna-1 1");
    expect(text).toContain("goes-19 60133 2026-09-19 11:31:32 2.5 d antenna-1 , antenna-2 none, never above the horizon");
    expect(text).toContain("alone 27424 2026-09-19 11:31:32 2.5 d no antenna none falling");
    expect(text).toContain("3, without an orbit from 2026-09-21 12:00:00 UTC on");
    expect(text).toContain("Elements: GP data, of that day (verified).");
    expect(text).toContain("aqua antenna-1 2026-09-20 06:17:45 2026-09-20 06:25:00, after 7 min 14 s 17.7° 0° → 97° → 133°");
    expect(text).toContain("Before, after: the satellite is up before the window begins");
  });

  it("lists a hundred passes and counts the others, of the report and of those that it leaves out", () => {
    const passes = Array.from({ length: 130 }, (_, i) => reportedPass({ satellite: `pass-${i}` }));
    const text = shownText(sectionOf(page({ ...reportedDownlink(undefined, passes), passCount: 4000 })));
    expect(text).toContain("pass-99 ");
    expect(text).not.toContain("pass-100");
    expect(text).toContain("And 3900 more: edge-node passes lists all.");
  });

  it("folds the table of many satellites", () => {
    const many = Array.from({ length: 26 }, (_, i) => reportedSatellite({ satellite: `s-${i}` }));
    expect(sectionOf(page(reportedDownlink(many)))).toContain("<summary>The 26 satellites</summary>");
    expect(sectionOf(page(reportedDownlink(many.slice(1))))).not.toContain("satellites</summary>");
  });

  it("is valid HTML with names that are markup, and is not there without satellites", async () => {
    const html = page(reportedDownlink([reportedSatellite({ satellite: "<b>&'\"" })], [reportedPass({ satellite: "<b>" })]));
    const { results } = await new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] }).validateString(html);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(html).not.toContain("<b>");
    expect(siteHtml(reportOf())).not.toContain("Passes of satellites");
  });
});
