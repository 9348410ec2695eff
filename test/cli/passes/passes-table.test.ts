import { describe, expect, it } from "vitest";
import { passesTable } from "../../../cli/passes/passes-table";
import { reportedDownlink, reportedPass, reportedSatellite } from "../../support/report/downlinks";

describe("passesTable()", () => {
  it("shows a thousand passes and counts the others", () => {
    const passes = Array.from({ length: 1003 }, () => reportedPass());
    const text = passesTable({ site: "riyadh", ...reportedDownlink(undefined, passes) }, undefined, [], 200);
    expect(text.split("\n").filter((line) => line.startsWith("│ aqua"))).toHaveLength(1000);
    expect(text).toMatch(/\nand 3 more passes: --format csv lists all\n$/);
  });

  it("names every satellite that is never seen, however many", () => {
    const satellites = Array.from({ length: 60 }, (_, i) => reportedSatellite({ satellite: `s-${i}`, passCount: 0 }));
    const text = passesTable({ site: "riyadh", ...reportedDownlink(satellites, []) }, undefined, [], 1000);
    for (const { satellite } of satellites) expect(text).toMatch(new RegExp(`\\b${satellite}\\b`));
  });
});
