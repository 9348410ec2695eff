import { describe, expect, it } from "vitest";
import { listPasses } from "../../../cli/passes/passes";
import type { SitePasses } from "../../../cli/passes/site-passes";
import { listingText } from "../../../cli/terminal/table-command";
import { reportedDownlink, reportedPass, reportedSatellite } from "../../support/report/downlinks";

const beside = { ages: [], position: { latitudeDegrees: 24.93, longitudeDegrees: 46.72, elevationM: 614 } };
const textOf = (found: SitePasses, width: number) => listingText(listPasses(found, beside), { format: "text", width });

describe("listPasses()", () => {
  it("shows a thousand passes and counts the others", () => {
    const passes = Array.from({ length: 1003 }, () => reportedPass());
    const text = textOf({ site: "riyadh", ...reportedDownlink(undefined, passes) }, 200);
    expect(text.split("\n").filter((line) => line.startsWith("│ aqua"))).toHaveLength(1000);
    expect(text).toMatch(/\nand 3 more passes: --format csv lists all\n$/);
  });

  it("names every satellite that is never seen, however many", () => {
    const satellites = Array.from({ length: 60 }, (_, i) => reportedSatellite({ satellite: `s-${i}`, passCount: 0 }));
    const text = textOf({ site: "riyadh", ...reportedDownlink(satellites, []) }, 1000);
    for (const { satellite } of satellites) expect(text).toMatch(new RegExp(`\\b${satellite}\\b`));
  });

  const satellites = [
    reportedSatellite(),
    reportedSatellite({ satellite: "low" }),
    reportedSatellite({ satellite: "unseen", passCount: 0 }),
  ];
  const found = { site: "riyadh", ...reportedDownlink(satellites, [reportedPass()]) };
  const below = (change: Partial<SitePasses>, minElevation: number) =>
    listPasses({ ...found, ...change }, beside, { minElevation }).beside?.filter((text) => text.includes("not rise"));

  it("counts passes that do not rise as high, and names satellites that never do, below the table too", () => {
    expect(below({ passCount: 2 }, 30)).toEqual(["1 pass does not rise to 30°, and no pass of low does"]);
    expect(below({ satellites: satellites.slice(0, 1), passCount: 6 }, 12.5)).toEqual(["5 passes do not rise to 12.5°"]);
    expect(listPasses({ ...found, passCount: 2 }, beside, { minElevation: 30 }).blocks.at(-1)).toMatch(/^1 pass does not rise to 30°/);
  });

  it("says nothing where all rise as high", () => {
    expect(below({}, 10)).toEqual([]);
  });
});
