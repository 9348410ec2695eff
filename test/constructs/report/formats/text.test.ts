import { describe, expect, it } from "vitest";
import { resultTexts } from "../../../../constructs/report/formats/text";
import { reportedDownlink, reportedSatellite } from "../../../support/report/downlinks";
import { reportOf } from "../../../support/report/reports";

describe("resultTexts()", () => {
  it("has a line of the passes of each site with satellites, and none of another or where only what fails is said", () => {
    const unseen = reportedSatellite({ satellite: "goes-19", passCount: 0 });
    const sites = [
      { ...reportOf(), downlink: reportedDownlink([reportedSatellite(), unseen]) },
      { ...reportOf(), site: "other" },
    ];
    const passLines = (isQuiet: boolean) => resultTexts({ sites }, { isQuiet }).filter((text) => text.includes("satellite"));
    expect(passLines(false)).toEqual([
      "riyadh-1: 1 pass of 1 satellite from 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC; never above the horizon: goes-19",
    ]);
    expect(passLines(true)).toEqual([]);
  });

  it("unpacks each report of many once: who keeps thousands has memory for one at a time", () => {
    const asked: string[] = [];
    const reports = ["riyadh", "lagos"].map((site) => ({ ...reportOf(), site }));
    const sites = reports.map(() => reportOf());
    for (const [i, report] of reports.entries())
      Object.defineProperty(sites, i, {
        get: () => {
          asked.push(report.site);
          return report;
        },
      });
    const texts = resultTexts({ sites, failOn: "block" }, {}, []);
    expect(asked).toEqual(["riyadh", "lagos"]);
    const [summary = "", ...others] = texts.filter((text) => text.startsWith("┌"));
    expect(others).toHaveLength(3); // heat, questions on power, and what was checked
    expect(summary).toMatch(/│ riyadh [\s\S]*├[\s\S]*│ lagos /);
  });
});
