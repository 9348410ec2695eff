import { createReadStream, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { readEpw, type WeatherFileOptions, type WeatherHour } from "cdktf-edge-node/engineering";
import { beforeAll, describe, expect, it } from "vitest";
import { everyRow } from "../../../support/tables/every-row";
import { epwLine, epwLines, madeHour, pieces, problemTexts, refusal } from "../../../support/year/made-weather";

const file = "riyadh.epw";
const excerpt = "test/reference/weather/palm-springs-thermal-747187-first-day.epw";
const site = { latitude: 24.93, longitude: 46.72, elevation: "614 m" } as const;

/** Reads the made file with some of its lines changed, by their number in the file; null takes a line out. */
function read(changes: Readonly<Record<number, string | null>> = {}, options: Partial<WeatherFileOptions> = {}, end = "\r\n") {
  const lines = epwLines().flatMap((line, i) => {
    const change = changes[i + 1];
    return change === null ? [] : [change ?? line];
  });
  return readEpw(pieces(lines.join(end) + end), { file, ...options });
}

/** Hours that are not those of the made file, each as it is: what compares two years whole takes seconds to say that they are the same. */
function hoursApart(hours: readonly WeatherHour[]): readonly unknown[] {
  return hours.flatMap((hour, i) => (isDeepStrictEqual(hour, madeHour(i)) ? [] : [{ hour: i, ...hour }]));
}

describe("readEpw()", () => {
  it("readEpw() reads the first day of Palm Springs as the file has it, its station and its design conditions", async () => {
    const day = readFileSync(excerpt, "latin1").trimEnd().split("\r\n");
    // Only this day of the file stands in the repository: the other days are made, in lines as long as its own
    const rest = epwLines()
      .slice(day.length)
      .map((line) => line + ",0".repeat(13));
    const year = await readEpw(pieces([...day, ...rest].join("\r\n")), { file: "palm-springs.epw" });
    expect(year.location).toEqual({ latitudeDegrees: 33.63, longitudeDegrees: -116.17, elevationM: -34 });
    expect(year.utcOffsetH).toBe(-8);
    expect(year.source).toEqual({
      file: "palm-springs.epw",
      format: "EPW",
      provider: "TMY3",
      station: "Palm Springs Thermal Ap USA 747187",
      years: "1998–2001",
    });
    // Lines 9 and 21 of the file, read by eye
    expect(year.hours[0]).toEqual({
      dryBulbC: 6.2,
      relativeHumidity: 0.77,
      pressurePa: 102_200,
      globalHorizontalWPerM2: 0,
      directNormalWPerM2: 0,
      diffuseHorizontalWPerM2: 0,
      windSpeedMPerS: 0.7,
    });
    expect(year.hours[12]).toEqual({
      dryBulbC: 25,
      relativeHumidity: 0.22,
      pressurePa: 101_900,
      globalHorizontalWPerM2: 554,
      directNormalWPerM2: 894,
      diffuseHorizontalWPerM2: 73,
      windSpeedMPerS: 2.6,
    });
    expect(year.published).toEqual({
      edition: "Climate Design Data 2009 ASHRAE Handbook",
      heatingDryBulbC: -0.6,
      coolingDryBulbC: 44.1,
      coolingWetBulbC: 22.9,
      humidWetBulbC: 26.7,
      humidDryBulbC: 36.5,
    });
    expect(Object.isFrozen(year) && Object.isFrozen(year.hours) && Object.isFrozen(year.hours[0])).toBe(true);
  });

  it("readEpw() of the first day alone says that the file is cut off", async () => {
    expect(await refusal(readEpw(createReadStream(excerpt), { file }))).toBe(
      "riyadh.epw is not usable as weather (1 problem)\n  line 32: must have 8,760 hours but 8,736 are missing from 2 January 00:00 to the end of the year: the file is cut off, download it again",
    );
  });

  it.each([
    ["\r\n", ""],
    ["\n", "\uFEFF"],
  ])("readEpw() reads line ends %j, and a file that begins with %j", async (end, mark) => {
    const year = await read({ 1: mark + epwLines()[0] }, { site }, end);
    expect(year.hours).toHaveLength(8760);
    expect(hoursApart(year.hours)).toEqual([]);
    expect(year.notes).toEqual([]);
    expect(year.interpolated).toEqual([]);
  });

  it("readEpw() puts hour n of the file at n − 1, whatever the order of the lines", async () => {
    const swapped = await read({ 20: epwLine(12), 21: epwLine(11) });
    expect(swapped.hours[11]).toEqual(madeHour(11));
    expect(swapped.hours[12]).toEqual(madeHour(12));
  });

  describe("readEpw() of one file with many faults", () => {
    // Of each hour: what is wrong with its line, and what the error says of it
    const faults: readonly [what: string, line: number, text: string, problem: string][] = [
      [
        "a repeated hour",
        11,
        epwLine(1),
        "line 11: must have every hour once but repeats 1 January 01:00 of line 10: remove one of the two, or use the first of one hour with firstOfRepeatedHour: true",
      ],
      [
        "the code of a missing value",
        40,
        epwLine(31, { 13: "9999" }),
        "line 40, global horizontal irradiance: has 9999, the code of a missing value: use a complete file, or fill gaps up to 6 h with interpolateUpTo",
      ],
      [
        "an empty field",
        41,
        epwLine(32, { 9: "" }),
        "line 41, pressure: is empty: use a complete file, or fill gaps up to 6 h with interpolateUpTo",
      ],
      ["text", 42, epwLine(33, { 6: "warm" }), 'line 42, dry bulb: must be a number of °C but is "warm": correct it, or use another file'],
      ["NaN", 43, epwLine(34, { 21: "NaN" }), 'line 43, wind speed: must be a number of m/s but is "NaN": correct it, or use another file'],
      [
        "a pressure in hectopascals",
        44,
        epwLine(35, { 9: "1013" }),
        "line 44, pressure: must be between 31,000 and 120,000 Pa but is 1013 Pa: correct it, or use another file",
      ],
      [
        "more sun than outside the atmosphere",
        45,
        epwLine(36, { 14: "1416" }),
        "line 45, direct normal irradiance: must be between 0 and 1,415 W/m² but is 1416 W/m²: correct it, or use another file",
      ],
      [
        "air above saturation",
        46,
        epwLine(37, { 8: "104" }),
        "line 46, relative humidity: must be at most 100 %, that of saturated air, but is 104 %: correct it, or set up to 110 % to 100 % with saturate: true",
      ],
      [
        "a day that does not exist",
        47,
        epwLine(38, { 1: "13" }),
        "line 47, month, day, hour: must be a day of the year and an hour from 1 to 24 but is 13, 2, 15: correct it, or use another file",
      ],
      [
        "a leap day",
        48,
        epwLine(39, { 1: "2", 2: "29" }),
        "line 48, month, day: must have 365 days but has 29 February: remove the 24 lines of that day, or leave it out with leaveOutLeapDay: true",
      ],
      [
        "a short line",
        49,
        epwLine(40).split(",").slice(0, 15).join(","),
        "line 49: must have 22 fields, as the first hour has, but has 15: the line is cut off or damaged, download the file again",
      ],
      [
        "a missing hour",
        1000,
        "",
        "line 999: must have 8,760 hours but 1 is missing, 11 February 07:00, after this line: use a complete file, or fill gaps up to 6 h with interpolateUpTo",
      ],
      [
        "an open quotation mark",
        8768,
        `"${epwLine(8759)}`,
        "line 8769: must close every quotation mark but does not: remove the mark, or close it",
      ],
    ];
    const changes = Object.fromEntries(faults.map(([, line, text]) => [line, text]));
    let all: readonly string[];
    let quoted: readonly string[];
    beforeAll(async () => {
      all = await problemTexts(read({ ...changes, 8768: epwLine(8759) }));
      quoted = await problemTexts(read({ 8768: changes[8768] ?? "" }));
    });

    it("readEpw() refuses each with its place", () => {
      everyRow("%s", faults, (_, line, __, problem) => expect(line === 8768 ? quoted : all).toContain(problem));
    });

    it("readEpw() says of every fault once", () => {
      // The lines that give no hour leave one out each: 11, 47, 48 and 49
      expect(all).toHaveLength(faults.length - 1 + 2);
      expect(all.filter((problem) => problem.includes("must have 8,760 hours but"))).toHaveLength(3);
    });
  });

  it("readEpw() refuses a header of another kind, or that is not whole, with its place", async () => {
    const headers: readonly [what: string, changes: Readonly<Record<number, string | null>>, problem: string][] = [
      [
        "a file of another kind",
        { 1: "month,year" },
        'line 1: must begin with LOCATION but begins with "month": read a PVGIS file with readPvgisTmy(), or name a .csv file in a site file',
      ],
      [
        "a header without a line",
        { 2: null },
        'line 2: must begin with DESIGN CONDITIONS but begins with "TYPICAL/EXTREME PERIODS": use an EPW file as it was published',
      ],
      [
        "a latitude of text",
        { 1: "LOCATION,Riyadh,-,SAU,made,404380,north,46.7,3,614" },
        'line 1, latitude: must be a number of ° but is "north": correct it, or use another file',
      ],
      [
        "a header without elevation",
        { 1: "LOCATION,Riyadh,-,SAU,made,404380,24.7,46.7,3" },
        "line 1, elevation: is empty but must be a number of m: add it",
      ],
      [
        "quarter hours",
        { 8: "DATA PERIODS,1,4,Data,Sunday,1/1,12/31" },
        'line 8: must have 1 record each hour but has "4": use the hourly file',
      ],
      [
        "an EPW file of PVGIS",
        { 7: "COMMENTS 2,Irradiance Time Offset (h):-0.8239" },
        "line 7: must be in local standard time but is an EPW file of PVGIS, which is in UTC: download the CSV file, and read it with readPvgisTmy(), or name the .csv file in a site file",
      ],
    ];
    const refused = await Promise.all(
      headers.map(async ([what, changes, problem]) => [what, problem, await problemTexts(read(changes))] as const),
    );
    everyRow("%s", refused, (_, problem, said) => expect(said).toEqual([problem]));
  });

  it("readEpw() refuses an empty file, and one that ends in its header", async () => {
    expect(await refusal(readEpw(pieces(""), { file }))).toContain("must be an EPW file but is empty: download it again");
    const header = epwLines().slice(0, 3).join("\n");
    expect(await refusal(readEpw(pieces(header), { file }))).toContain(
      "must have 8 lines of header but ends after 3: the file is cut off, download it again",
    );
    expect(await refusal(readEpw(pieces(epwLines().slice(0, 8).join("\n")), { file }))).toContain(
      "must have 8,760 hours but has none: download the file again",
    );
  });

  it("readEpw() says how far away a file is, and which distance it allows", async () => {
    const london = { latitude: 51.5, longitude: -0.1, elevation: "20 m" } as const;
    expect((await refusal(read({}, { site: london }))).split("\n").slice(1)).toEqual([
      "  line 1, latitude and longitude: must be within 50 km of the site but is 4,940 km away, at latitude 24.7°, longitude 46.7°: use a file from near latitude 51.5°, longitude -0.1°, or raise maximumDistance if no nearer station has the site's weather",
      "  line 1, elevation: must be within 100 m of the site's 20 m but is 614 m: use a file from the site's height, or raise maximumElevationDifference and allow for 0.65 K each 100 m",
    ]);
    const far = { site: london, maximumDistance: "5000 km", maximumElevationDifference: "600 m" } as const;
    expect((await read({}, far)).hours).toHaveLength(8760);
  });

  it("readEpw() refuses text that is not UTF-8 at its line, and reads it as Latin-1 when told to", async () => {
    const latin = Buffer.from(epwLines().join("\n").replace("COMMENTS 2,", "COMMENTS 2,São Paulo"), "latin1");
    expect(await refusal(readEpw(pieces(latin), { file }))).toContain(
      'line 7: must be UTF-8 but has bytes that are not: save it as UTF-8, or read an old file with encoding "latin1"',
    );
    const read = await readEpw(pieces(latin), { file, encoding: "latin1" });
    expect([read.hours.length, read.notes]).toEqual([8760, ["The text was read as Latin-1"]]);
    const wide = Buffer.from(epwLines().slice(0, 20).join("\n"), "utf16le");
    expect(await refusal(readEpw(pieces(wide), { file }))).toContain(
      "line 1: must be utf-8 text but has zero bytes, as UTF-16 does: save it as UTF-8",
    );
  });

  it("readEpw() takes a letter that two pieces share for one letter", async () => {
    const text = epwLines().slice(0, 8).join("\n").replace("COMMENTS 2,", "COMMENTS 2,São Paulo €");
    expect(await problemTexts(readEpw(pieces(text, 1), { file }))).toEqual(["must have 8,760 hours but has none: download the file again"]);
  });

  it("readEpw() fills a gap on a straight line only when told to, and lists what it filled", async () => {
    const gap = { 1000: null, 1001: null, 50: epwLine(41, { 6: "99.9" }) };
    const year = await read(gap, { interpolateUpTo: "2 h" });
    const all = Object.keys(madeHour(0));
    expect(year.interpolated).toEqual([
      { hour: 41, columns: ["dryBulbC"] },
      { hour: 991, columns: all },
      { hour: 992, columns: all },
    ]);
    const [before, after] = [madeHour(990).dryBulbC, madeHour(993).dryBulbC];
    expect(year.hours[991]?.dryBulbC).toBeCloseTo(before + (after - before) / 3, 12);
    expect(year.hours[992]?.dryBulbC).toBeCloseTo(before + ((after - before) * 2) / 3, 12);
    expect(year.hours[41]?.dryBulbC).toBeCloseTo((madeHour(40).dryBulbC + madeHour(42).dryBulbC) / 2, 12);
    expect(year.hours[41]?.pressurePa).toBe(madeHour(41).pressurePa);
  });

  it("readEpw() never fills more than 6 h", async () => {
    expect(await refusal(read({}, { interpolateUpTo: "7 h" }))).toContain(
      "interpolateUpTo: must be at most 6 h but is 7 h: use a file without long gaps",
    );
  });

  it("readEpw() notes what it took and what it did not read", async () => {
    // At 30 °C a dew point of 20 °C is 55.1 % (2339 of 4246 Pa, steam tables), 14.9 points from 70 %
    const year = await read(
      {
        2: "DESIGN CONDITIONS,1,Climate Design Data 2001,,Heating,1,2,3,Cooling,1,2,3",
        39: epwLine(30, { 8: "104" }),
        40: epwLine(31, { 6: "30.0", 7: "20.0", 8: "70" }),
        41: epwLine(32, { 6: "30.0", 7: "20.0", 8: "55" }),
        42: epwLine(33, { 6: "10.0", 7: "10.3", 8: "100" }),
      },
      { saturate: true },
    );
    expect(year.hours[30]?.relativeHumidity).toBe(1);
    expect(year.published).toBeUndefined();
    expect(year.notes).toEqual([
      'Design conditions of the header were not read: the order of "Climate Design Data 2001" is not known',
      "Relative humidity above 100 % was set to 100 % in 1 h",
      "Relative humidity and the one of the dew point are more than 2 points apart in 1 h, by up to 14.9 (line 40): relative humidity was used",
      "Dew point is above dry bulb in 1 h, by up to 0.3 K (line 42): relative humidity was used",
    ]);
  });

  it("readEpw() leaves 29 February out when told to, and notes it", async () => {
    const leapDay = Array.from({ length: 24 }, (_, hour) => epwLine(hour, { 1: "2", 2: "29" }));
    const year = await read({ 1424: [epwLines()[1423], ...leapDay].join("\r\n") }, { leaveOutLeapDay: true });
    expect(hoursApart(year.hours)).toEqual([]);
    expect(year.notes).toEqual(["29 February was left out: 24 h"]);
  });

  it("readEpw() takes the first of one hour that is there twice when told to, notes which, and refuses a second one", async () => {
    const twice = (index: number) => [epwLine(index), epwLine(index, { 6: "1.0" })].join("\r\n");
    // 26 October, of which the clock in daylight saving time has 01:00 twice: hour 298 · 24 + 1
    const year = await read({ 7162: twice(7153) }, { firstOfRepeatedHour: true });
    expect(year.hours[7153]).toEqual(madeHour(7153));
    expect(year.notes).toEqual([
      "26 October 01:00 is in the file twice, in lines 7162 and 7163: the first was used. If the file has daylight saving time, its summer is shifted by an hour",
    ]);
    expect(await problemTexts(read({ 7162: twice(7153), 8000: twice(7991) }, { firstOfRepeatedHour: true }))).toEqual([
      "line 8002: must have every hour but one once but repeats 29 November 23:00 of line 8001: remove one of the two",
    ]);
  });

  it("readEpw() takes winds of a hurricane when told to, counts them, and refuses what no hurricane has", async () => {
    const storm = { 50: epwLine(41, { 21: "40.0" }), 51: epwLine(42, { 21: "40.1" }), 52: epwLine(43, { 21: "62.5" }) };
    expect(await problemTexts(read(storm))).toEqual([
      "line 51, wind speed: must be at most 40 m/s but is 40.1 m/s: correct it, or accept hurricane winds up to 96 m/s with hurricaneWinds: true",
      "line 52, wind speed: must be at most 40 m/s but is 62.5 m/s: correct it, or accept hurricane winds up to 96 m/s with hurricaneWinds: true",
    ]);
    const year = await read(storm, { hurricaneWinds: true });
    expect(year.hours[43]?.windSpeedMPerS).toBe(62.5);
    expect(year.notes).toEqual(["Wind above 40 m/s was accepted in 2 h, up to 62.5 m/s"]);
    expect(await problemTexts(read({ 50: epwLine(41, { 21: "97" }) }, { hurricaneWinds: true }))).toEqual([
      "line 50, wind speed: must be between 0 and 96 m/s but is 97 m/s: correct it, or use another file",
    ]);
  });

  it("readEpw() gives on what its stream throws, and refuses what is no stream", async () => {
    await expect(readEpw(createReadStream("no-such.epw"), { file })).rejects.toThrow("ENOENT");
    await expect(readEpw("no-such.epw" as never, { file })).rejects.toThrow("Weather input must be a stream or another async iterable");
  });
});
