import { describe, expect, it } from "vitest";
import { eventCalendar } from "../../../cli/terminal/event-calendar";
import { passEvents } from "../../../constructs/report/subjects/passes";
import type { ReportedPasses } from "../../../constructs/report/subjects/passes/record";
import { reportedDownlink, reportedPass, reportedSatellite } from "../../support/report/downlinks";

const position = { latitudeDegrees: 24.93, longitudeDegrees: 46.72, elevationM: 614 };
const satellites = [
  reportedSatellite(),
  reportedSatellite({ satellite: "terra", catalogueNumber: 25994, epoch: "2026-09-18T01:02:03.999Z" }),
];
const passes = [reportedPass(), reportedPass({ satellite: "terra", antenna: "antenna-2" })];
const calendarOf = (site: string, found: ReportedPasses) => eventCalendar({ site, what: "passes", position }, passEvents(found));
const calendar = (change = passes) => calendarOf("riyadh", reportedDownlink(satellites, change));

/** Its lines as a reader joins them. */
const linesOf = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");
const valuesOf = (text: string, name: string) =>
  linesOf(text).flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

describe("eventCalendar()", () => {
  it("has an event for each pass that holds it to the second, in UTC", () => {
    const text = calendar();
    expect(valuesOf(text, "DTSTART")).toEqual(["20260920T061745Z", "20260920T061745Z"]); // of .411
    expect(valuesOf(text, "DTEND")).toEqual(["20260920T062500Z", "20260920T062500Z"]); // of 06:24:59.659
    expect(valuesOf(text, "SUMMARY")).toEqual(["aqua over antenna-1\\, 17.7°", "terra over antenna-2\\, 17.7°"]);
    expect(valuesOf(text, "DESCRIPTION")[0]).toContain(
      "greatest elevation: 17.7°\\nazimuth: 0° → 97° → 133°\\nelements: GP data\\, of 2026-09-19",
    );
    expect(valuesOf(text, "GEO")[0]).toBe("24.93;46.72");
  });

  it("names events alike in every run, each by itself, and dates them by their elements", () => {
    const text = calendar();
    expect(calendar()).toBe(text);
    const names = valuesOf(text, "UID");
    expect(new Set(names).size).toBe(2);
    expect(names[0]).toMatch(/-27424-antenna-1@riyadh$/);
    expect(valuesOf(text, "DTSTAMP")).toEqual(["20260919T113131Z", "20260918T010203Z"]);
  });

  it("shows a control character, and one that turns the direction of text, by its code", () => {
    const name = "a\u0007b\u009bc\u202ed";
    const change = [reportedPass({ satellite: name, antenna: name })];
    const text = calendarOf(name, reportedDownlink([reportedSatellite({ satellite: name })], change));
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(valuesOf(text, "SUMMARY")[0]).toContain("a\\\\u0007b\\\\u009bc\\\\u202ed over"); // iCalendar writes a backslash twice
  });

  it("is iCalendar: lines of 75 octets that end in CRLF, and nothing of a name is a property", () => {
    const text = calendar([reportedPass({ satellite: `é${"é".repeat(60)};\r\nATTACH:x` })]);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r]*\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(linesOf(text).filter((line) => line.startsWith("ATTACH"))).toEqual([]);
    expect(linesOf(calendar([])).filter((line) => line === "BEGIN:VEVENT")).toEqual([]);
  });
});
