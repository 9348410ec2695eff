import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { defineSite, type SiteProps, snapshot } from "cdktf-edge-node";
import { readEpw, readPvgisTmy, type WeatherYear } from "cdktf-edge-node/engineering";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { describedSite, descriptionOf } from "../../constructs/report/description";
import { readSiteFile } from "../../site-files/site-file";
import { weatherOfFile, weatherYear } from "../../site-files/weather-file";
import type { WeatherFileProps } from "../../site-files/weather-file.props";
import { problemsOf } from "../support/props/problems-of";
import { epwLine, epwLines, pieces } from "../support/year/made-weather";

const home = mkdtempSync(join(tmpdir(), "edge-node-weather-"));
const root = join(home, "root");
const weatherFolder = join(root, "weather");
const from = join(root, "sites/site.yaml");
for (const folder of [weatherFolder, join(root, "sites"), join(home, "elsewhere")]) mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(home, { recursive: true }));

/** Where the made weather is from. */
const position = { latitude: 24.7, longitude: 46.7, elevation: "614 m" } as const;
const text = epwLines().join("\r\n");
const tmy = gunzipSync(readFileSync("test/reference/weather/pvgis-tmy_45.000_8.000_2005_2023.csv.gz"));
const own = readFileSync("examples/own-site.yaml", "utf8");

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(weatherFolder, name), content);
}

/** What a site file at the position of the made weather has of `weather`. */
function yearOf(weather: unknown, at: unknown = position): WeatherYear {
  return weatherYear({ weather, position: at, from, root });
}

function problems(weather: unknown): string[] {
  return problemsOf(() => yearOf(weather)).map((problem) => problem.replaceAll(`${root}/`, ""));
}

/** The made EPW file with some of its lines changed, by their number, and what is wrong with it. */
function changed(changes: Readonly<Record<number, string>>, options: Partial<WeatherFileProps> = {}): string[] {
  write(
    "changed.epw",
    epwLines()
      .map((line, i) => changes[i + 1] ?? line)
      .join("\n"),
  );
  return problems({ file: "../weather/changed.epw", ...options });
}

/** The site file of the examples where the made weather is from, with its weather. */
function siteFile(weather: string): string {
  writeFileSync(
    from,
    own
      .replace(
        "    latitude: 18.23\n    longitude: 42.65\n    elevation: 900 m\n",
        "    latitude: 24.7\n    longitude: 46.7\n    elevation: 614 m\n",
      )
      .replace("site:\n", `site:\n  weather:\n${weather}`),
  );
  return from;
}

beforeAll(() => {
  write("riyadh.epw", text);
  write("tmy.csv", tmy);
});

describe("readSiteFile(), weather by the name of its file", () => {
  it("readSiteFile() gives the site that a program makes of the same file, and what is saved of it is read again as it was", async () => {
    const { site, design, name, snapshot: node } = readSiteFile(siteFile("    file: ../weather/riyadh.epw\n"), { root });
    const year = await readEpw(pieces(text), { file: "../weather/riyadh.epw", site: position });
    expect(site.weather).toStrictEqual(year);
    const props = (parse(readFileSync(from, "utf8")) as { site: SiteProps }).site;
    expect(node.site).toStrictEqual(defineSite({ ...props, weather: year }, name));
    const again = descriptionOf(site, design, {});
    expect(snapshot(name, describedSite(again), again.design)).toEqual(node);
  });

  it("readSiteFile() says what is wrong with the weather and with the rest of the site in one run, each at its place", () => {
    const file = siteFile("    file: ../weather/none.epw\n    saturate: 1\n    saturated: true\n");
    writeFileSync(file, readFileSync(file, "utf8").replace("country: ", "country: X"));
    const line = readFileSync(file, "utf8").split("\n").indexOf("    saturate: 1") + 1;
    expect(problemsOf(() => readSiteFile(file, { root }))).toEqual([
      `${file}:${line}:5 site.weather.saturate: must be true or false but is 1: write true or false`,
      `${file}:${line + 1}:5 site.weather.saturated: unknown prop: did you mean "saturate"?`,
      expect.stringMatching(/:\d+:\d+ site\.country: must be the code of a country /),
    ]);
  });

  it("readSiteFile() names file, line and column of the site file, and the file and line of the weather", () => {
    write(
      "hot.epw",
      epwLines()
        .map((line, i) => (i === 40 ? epwLine(32, { 6: "71" }) : line))
        .join("\n"),
    );
    const file = siteFile("    file: ../weather/hot.epw\n");
    expect(problemsOf(() => readSiteFile(file, { root }))).toEqual([
      expect.stringMatching(
        /site\.yaml:\d+:5 site\.weather\.file: .*\/weather\/hot\.epw:41 dry bulb must be between -70 and 70 °C but is 71 °C: correct it, or use another file$/,
      ),
    ]);
  });

  it("readSiteFile() looks for it within the folder in which the program runs where no root is named", () => {
    expect(problemsOf(() => readSiteFile(siteFile("    file: ../weather/riyadh.epw\n"))).join()).toContain(
      `must be within ${process.cwd()} but "../weather/riyadh.epw" leads out of it`,
    );
  });
});

describe("weatherYear()", () => {
  it("weatherYear() gives the year that readPvgisTmy() gives of a published file", async () => {
    const site = { latitude: 45, longitude: 8, elevation: "250 m" } as const;
    const year = await readPvgisTmy(pieces(tmy), { file: "../weather/tmy.csv", utcOffset: 1, site });
    expect(yearOf({ file: "../weather/tmy.csv", utcOffset: 1 }, site)).toStrictEqual(year);
  });

  it("weatherYear() gives the very year that was written as JSON, wherever it is from", () => {
    const year = yearOf({ file: "../weather/riyadh.epw" });
    write("year.json", JSON.stringify(year));
    expect(yearOf({ file: "../weather/year.json" }, { latitude: -45, longitude: 0, elevation: "0 m" })).toStrictEqual(year);
  });

  it("weatherYear() takes a name in capitals, and a link that stays within the root", () => {
    write("RIYADH.EPW", text);
    symlinkSync("weather/RIYADH.EPW", join(root, "link.epw"));
    const { hours } = yearOf({ file: "../weather/riyadh.epw" });
    expect(yearOf({ file: "../weather/RIYADH.EPW" }).hours).toEqual(hours);
    expect(yearOf({ file: "../link.epw" }).hours).toEqual(hours);
  });

  it.each<[string, Readonly<Record<number, string>>, Partial<WeatherFileProps>, string]>([
    ["a gap", { 1000: "" }, { interpolateUpTo: "1 h" }, "fill gaps up to 6 h with interpolateUpTo"],
    ["fog", { 40: epwLine(31, { 8: "104" }) }, { saturate: true }, "with saturate: true"],
    [
      "a leap day",
      { 1424: `${epwLine(1415)}\n${epwLine(0, { 1: "2", 2: "29" })}` },
      { leaveOutLeapDay: true },
      "with leaveOutLeapDay: true",
    ],
    [
      "an hour that is there twice",
      { 40: `${epwLine(31)}\n${epwLine(31)}` },
      { firstOfRepeatedHour: true },
      "with firstOfRepeatedHour: true",
    ],
    ["a hurricane", { 40: epwLine(31, { 21: "60" }) }, { hurricaneWinds: true }, "with hurricaneWinds: true"],
    [
      "a station far away",
      { 1: epwLines()[0]?.replace("24.70", "26.70") ?? "" },
      { maximumDistance: "300 km" },
      "or raise maximumDistance",
    ],
    [
      "a station on a hill",
      { 1: epwLines()[0]?.replace("614.0", "814.0") ?? "" },
      { maximumElevationDifference: "200 m" },
      "or raise maximumElevationDifference",
    ],
  ])("weatherYear() takes %s with the option that its refusal names", (_, changes, option, remedy) => {
    expect(changed(changes)).toEqual([expect.stringContaining(remedy)]);
    expect(changed(changes, option)).toEqual([]);
  });

  it("weatherYear() reads Latin-1 when told to", () => {
    write("latin.epw", Buffer.from(text.replace("COMMENTS 2,", "COMMENTS 2,São Paulo"), "latin1"));
    expect(problems({ file: "../weather/latin.epw" })).toEqual([
      'file: weather/latin.epw:7 must be UTF-8 but has bytes that are not: save it as UTF-8, or read an old file with encoding "latin1"',
    ]);
    expect(problems({ file: "../weather/latin.epw", encoding: "latin1" })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["a name without a file", { saturate: true }, "file: is required: add text"],
    ["a year in the site file itself", { hours: [] }, "hours: unknown prop"],
    ["a path", "../weather/riyadh.epw", "must be an object but is"],
    [
      "another kind of file",
      { file: "riyadh.txt" },
      'file: must be an .epw file, a .csv file with a typical year of PVGIS, or a .json file with a year from readEpw() or readPvgisTmy(), but is "riyadh.txt": name one of these',
    ],
    [
      "a time zone beside an EPW file",
      { file: "../weather/riyadh.epw", utcOffset: 3 },
      'utcOffset: is used only for a PVGIS file but "../weather/riyadh.epw" has its own: leave it out',
    ],
    [
      "a file of PVGIS without a time zone",
      { file: "../weather/tmy.csv" },
      "utcOffset: is required for a PVGIS file, whose times are UTC: add local standard time minus UTC, in hours",
    ],
    ["half an hour", { file: "../weather/tmy.csv", utcOffset: 5.5 }, "utcOffset: must be whole hours, as the file's are: round it"],
    [
      "options beside a year",
      { file: "../weather/year.json", saturate: true },
      'saturate: is used only for an EPW or PVGIS file but "../weather/year.json" is a year that was read already: leave it out',
    ],
    ["a gap of 7 h", { file: "../weather/riyadh.epw", interpolateUpTo: "7 h" }, "interpolateUpTo: must be at most 6 h but is 7 h"],
  ])("weatherYear() refuses %s", (_, weather, problem) => {
    expect(problems(weather).join("\n")).toContain(problem);
  });

  it.each<[string, () => void, string, string]>([
    [
      "a file that is not there",
      () => undefined,
      "../weather/none.epw",
      'must be a file that can be read but "../weather/none.epw" is not, ENOENT',
    ],
    [
      "a folder",
      () => mkdirSync(join(weatherFolder, "folder.epw")),
      "../weather/folder.epw",
      "weather/folder.epw must be a file but is a folder, pipe or device",
    ],
    [
      "a file that is too large",
      () => {
        write("large.epw", "");
        truncateSync(join(weatherFolder, "large.epw"), 4_194_305);
      },
      "../weather/large.epw",
      "weather/large.epw must have at most 4194304 bytes but has 4194305: use a file of one year, an EPW has some 1600000",
    ],
    [
      "a file outside of the root",
      () => writeFileSync(join(home, "elsewhere/out.epw"), text),
      "../../elsewhere/out.epw",
      "leads out of it",
    ],
    [
      "a link that leads out of the root",
      () => symlinkSync(join(home, "elsewhere"), join(root, "sites/elsewhere")),
      "elsewhere/out.epw",
      "leads out of it",
    ],
    ["a link that is broken", () => symlinkSync("none.epw", join(weatherFolder, "broken.epw")), "../weather/broken.epw", "is not, ENOENT"],
    ["an absolute path", () => undefined, "/etc/passwd.epw", "must be relative to this file"],
    [
      "a file of PVGIS by the name of an EPW file",
      () => write("pvgis.epw", tmy),
      "../weather/pvgis.epw",
      'weather/pvgis.epw:1 must begin with LOCATION but begins with "Latitude (decimal degrees): 45.000": read a PVGIS file with readPvgisTmy(), or name a .csv file in a site file',
    ],
    [
      "half a year",
      () => write("half.epw", epwLines().slice(0, 4388).join("\n")),
      "../weather/half.epw",
      "weather/half.epw:4388 must have 8,760 hours but 4,380 are missing from 2 July 12:00 to the end of the year: the file is cut off, download it again",
    ],
    ["an empty file", () => write("empty.epw", ""), "../weather/empty.epw", "weather/empty.epw must be an EPW file but is empty"],
    [
      "a quotation mark that is open",
      () => write("open.epw", `${text}\n"`),
      "../weather/open.epw",
      "weather/open.epw:8769 must close every quotation mark but does not: remove the mark, or close it",
    ],
    [
      "JSON that is none",
      () => write("none.json", '{\n"hours": [}'),
      "../weather/none.json",
      "weather/none.json:2 must be JSON but is not, value expected: write it with JSON.stringify()",
    ],
  ])("weatherYear() refuses %s", (_, make, file, problem) => {
    make();
    const [first, ...others] = problems({ file });
    expect(first).toContain(`file: ${problem.startsWith("weather/") ? problem : ""}`);
    expect(first).toContain(problem);
    expect(others).toEqual([]);
  });

  it("weatherYear() says every problem of a file, with its line", () => {
    expect(changed({ 41: epwLine(32, { 9: "1013" }), 42: epwLine(33, { 6: "warm" }), 45: epwLine(36).slice(0, 30) })).toEqual([
      "file: weather/changed.epw:41 pressure must be between 31,000 and 120,000 Pa but is 1013 Pa: correct it, or use another file",
      'file: weather/changed.epw:42 dry bulb must be a number of °C but is "warm": correct it, or use another file',
      expect.stringMatching(/^file: weather\/changed\.epw:45 must have 22 fields/),
      expect.stringMatching(/^file: weather\/changed\.epw:44 must have 8,760 hours but 1 is missing/),
    ]);
  });

  it("weatherYear() compares nothing with a position that is wrong: that is said of the position", () => {
    expect(yearOf({ file: "../weather/riyadh.epw" }, { latitude: "north" }).hours).toHaveLength(8760);
  });
});

describe("weatherOfFile()", () => {
  it("weatherOfFile() gives the year of a file wherever it lies, by the name alone, and one of PVGIS in UTC", async () => {
    const riyadh = await readEpw(pieces(text), { file: "riyadh.epw" });
    expect(weatherOfFile(join(weatherFolder, "riyadh.epw"), {})).toStrictEqual(riyadh);
    const utc = await readPvgisTmy(pieces(tmy), { file: "tmy.csv", utcOffset: 0 });
    expect(weatherOfFile(join(weatherFolder, "tmy.csv"), {})).toStrictEqual(utc);
    write("year.json", JSON.stringify(riyadh));
    expect(weatherOfFile(join(weatherFolder, "year.json"), {})).toStrictEqual(riyadh);
  });

  it("weatherOfFile() says what is wrong by the file and by the names of its options", () => {
    expect(problemsOf(() => weatherOfFile(join(weatherFolder, "none.csv"), {}))).toEqual([
      expect.stringMatching(/^file: .*none\.csv must be a file that can be read but is not, ENOENT/),
    ]);
    expect(problemsOf(() => weatherOfFile(join(weatherFolder, "year.json"), { saturate: true }))).toEqual([
      expect.stringMatching(/^saturate: is used only for an EPW or PVGIS file but "year\.json" is a year that was read already/),
    ]);
  });
});
