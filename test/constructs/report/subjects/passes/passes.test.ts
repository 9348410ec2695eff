import { describe, expect, it } from "vitest";
import { cutText, passesText, tabulatePasses, unseenTexts } from "../../../../../constructs/report/subjects/passes";
import { showTable } from "../../../../../constructs/report/writing/table";
import { reportedDownlink, reportedPass, reportedSatellite } from "../../../../support/report/downlinks";

describe("passesText()", () => {
  it("counts passes and the satellites that have any, and names those that are never seen", () => {
    const seen = [reportedSatellite(), reportedSatellite({ satellite: "terra", passCount: 4 })];
    const passes = Array.from({ length: 5 }, () => reportedPass());
    expect(passesText(reportedDownlink([...seen, reportedSatellite({ satellite: "goes-19", passCount: 0 })], passes))).toBe(
      "5 passes of 2 satellites from 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC; never above the horizon: goes-19",
    );
    expect(passesText(reportedDownlink())).toBe("1 pass of 1 satellite from 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC");
    expect(passesText(reportedDownlink([reportedSatellite({ passCount: 0 })], []))).toBe(
      "no pass from 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC; never above the horizon: aqua",
    );
  });

  it("says that what several antennas see is counted on each", () => {
    const satellites = [reportedSatellite({ antennas: ["antenna-1", "antenna-2"], passCount: 2 })];
    expect(passesText(reportedDownlink(satellites, [reportedPass(), reportedPass()]))).toContain(
      "2 passes of 1 satellite on 2 antennas, counted on each, from 2026-09-20 00:00:00",
    );
  });

  it("names twelve of many and counts the others", () => {
    const satellites = Array.from({ length: 15 }, (_, i) => reportedSatellite({ satellite: `s-${i}`, passCount: 0 }));
    expect(passesText(reportedDownlink(satellites, []))).toMatch(/never above the horizon: s-0, .*, s-11 and 3 more$/);
  });
});

describe("unseenTexts()", () => {
  it("tells apart what never rises, what no antenna follows and what decays", () => {
    const satellites = [
      reportedSatellite({ satellite: "low", passCount: 0 }),
      reportedSatellite({ satellite: "alone", passCount: 0, antennas: [] }),
      reportedSatellite({ satellite: "falling", decayedAt: "2026-09-20T12:00:00.500Z" }),
      reportedSatellite({ satellite: "young", holdsFrom: "2026-09-20T06:00:00.000Z" }),
      reportedSatellite({ satellite: "gone", passCount: 0, decayedAt: "2026-09-20T00:00:00.000Z" }),
      reportedSatellite({ satellite: "dec", passCount: 0, holdsFrom: "2026-09-20T00:10:58.100Z", decayedAt: "2026-09-20T01:20:29.100Z" }),
    ];
    expect(unseenTexts(satellites)).toEqual([
      "never above the horizon: low",
      "followed by no antenna: alone",
      "the orbit is valid only in a part of the window: falling until 2026-09-20 12:00:01 UTC, young from 2026-09-20 06:00:00 UTC on, gone until 2026-09-20 00:00:00 UTC, when no antenna sees it, dec from 2026-09-20 00:10:58 to 2026-09-20 01:20:29 UTC, when no antenna sees it",
    ]);
    expect(unseenTexts([reportedSatellite()])).toEqual([]);
  });
});

describe("tabulatePasses()", () => {
  const row = (change = {}) => showTable(tabulatePasses({ passes: [reportedPass(change)], passCount: 1 })).rows[0] ?? [];

  it("say satellite, antenna, AOS, LOS, duration, greatest elevation and azimuths, north as 0°", () => {
    expect(row()).toEqual(["aqua", "antenna-1", "2026-09-20 06:17:45", "2026-09-20 06:25:00", "7 min 14 s", "17.7°", "0° → 97° → 133°"]);
  });

  it("say where the window cuts a pass, and cutText() what that means", () => {
    expect(row({ cutAtStart: true, cutAtEnd: true }).slice(2, 4)).toEqual(["2026-09-20 06:17:45, before", "2026-09-20 06:25:00, after"]);
    expect(cutText([reportedPass(), reportedPass({ cutAtEnd: true })])).toMatch(/^before, after: /);
    expect(cutText([reportedPass()])).toBeUndefined();
  });
});
