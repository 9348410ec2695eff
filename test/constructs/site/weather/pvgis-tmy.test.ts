import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { type PvgisTmyOptions, readPvgisTmy } from "cdktf-edge-node/engineering";
import { beforeAll, describe, expect, it } from "vitest";
import { everyRow } from "../../../support/tables/every-row";
import { madeHour, pieces, problemTexts, pvgisLine, pvgisLines, refusal } from "../../../support/year/made-weather";

const file = "tmy.csv";
const published = () => createReadStream("test/reference/weather/pvgis-tmy_45.000_8.000_2005_2023.csv.gz").pipe(createGunzip());

/** Reads the made file with some of its lines changed, by their number in the file; null takes a line out. */
function read(changes: Readonly<Record<number, string | null>> = {}, utcOffset = 0, options: Partial<PvgisTmyOptions> = {}) {
  const lines = pvgisLines().flatMap((line, i) => {
    const change = changes[i + 1];
    return change === null ? [] : [change ?? line];
  });
  return readPvgisTmy(pieces(lines.join("\n")), { file, utcOffset, ...options });
}

describe("readPvgisTmy()", () => {
  it("readPvgisTmy() reads a published year and turns it to local standard time", async () => {
    const year = await readPvgisTmy(published(), { file, utcOffset: 1, site: { latitude: 45, longitude: 8, elevation: "250 m" } });
    expect(year.location).toEqual({ latitudeDegrees: 45, longitudeDegrees: 8, elevationM: 250 });
    expect(year.source).toEqual({ file, format: "PVGIS TMY", provider: "PVGIS, European Union", years: "2006–2020" });
    expect(year.irradianceMomentH).toBe(0.1761);
    // First and last line of the file: 1 January 00:00 UTC is 01:00 local, 31 December 23:00 UTC is the first hour of the year
    expect(year.hours[1]).toEqual({
      dryBulbC: 2.04,
      relativeHumidity: 0.9438,
      pressurePa: 99_870,
      globalHorizontalWPerM2: 0,
      directNormalWPerM2: 0,
      diffuseHorizontalWPerM2: 0,
      windSpeedMPerS: 0.75,
    });
    expect(year.hours[0]).toMatchObject({ dryBulbC: 2.1, pressurePa: 101_090 });
    // 1 January 09:00 UTC, the first hour with beam
    expect(year.hours[10]).toMatchObject({ globalHorizontalWPerM2: 149, directNormalWPerM2: 125.3, diffuseHorizontalWPerM2: 117 });
  });

  it.each([3, -8])("readPvgisTmy() closes the year on itself at UTC %i h", async (utcOffset) => {
    const year = await read({}, utcOffset);
    for (const i of [0, 5, 4000, 8750, 8759]) {
      const utc = (i - utcOffset + 8760) % 8760;
      expect(year.hours[i]?.dryBulbC).toBe(madeHour(utc).dryBulbC);
    }
    expect(year.hours.every(({ globalHorizontalWPerM2 }) => !Object.is(globalHorizontalWPerM2, -0))).toBe(true);
  });

  it("readPvgisTmy() reads an older release, whose header does not say when the irradiance holds", async () => {
    const year = await read({ 4: null });
    expect(year.irradianceMomentH).toBe(0.5);
    expect(year.notes).toEqual(["The file does not state the moment of its irradiance within the hour: the middle was used"]);
  });

  it("readPvgisTmy() lists a filled hour at its local time", async () => {
    const lines = pvgisLines().filter((_, i) => i !== 18 + 8757);
    const year = await readPvgisTmy(pieces(lines.join("\n")), { file, utcOffset: 3, interpolateUpTo: "1 h" });
    expect(year.interpolated).toEqual([{ hour: 0, columns: Object.keys(madeHour(0)) }]);
    expect(year.hours[0]?.pressurePa).toBe((madeHour(8756).pressurePa + madeHour(8758).pressurePa) / 2);
  });

  describe("readPvgisTmy() of one file with many faults", () => {
    // Of each hour: what is wrong with its line, and what the error says of it
    const faults: readonly [what: string, line: number, text: string, problem: string][] = [
      [
        "a missing hour",
        121,
        pvgisLine(101),
        "line 120: must have 8,760 hours but 1 is missing, 5 January 06:00 UTC, after this line: use a complete file, or fill gaps up to 6 h with interpolateUpTo",
      ],
      [
        "a repeated hour",
        125,
        pvgisLine(105),
        "line 125: must have every hour once but repeats 5 January 09:00 UTC of line 124: remove one of the two, or use the first of one hour with firstOfRepeatedHour: true",
      ],
      [
        "text for a number",
        130,
        pvgisLine(111).replace(/,[^,]*,/, ",cold,"),
        'line 130, T2m, dry bulb: must be a number of °C but is "cold": correct it, or use another file',
      ],
      [
        "a stamp of another form",
        140,
        "2010-01-05 04:00,1,1,1,1,1,1,1,1,1",
        'line 140, time(UTC): must be written like 20180101:0000 but is "2010-01-05 04:00": correct it, or download the file again',
      ],
      [
        "minutes",
        150,
        pvgisLine(131).replace(":1100", ":1110"),
        "line 150, time(UTC): must be a full hour of a day of the year but is 20100106:1110: download a typical meteorological year (TMY)",
      ],
      [
        "a leap day",
        160,
        pvgisLine(141).replace("20100106", "20120229"),
        "line 160, time(UTC): must have 365 days but has 29 February: remove the 24 lines of that day, or leave it out with leaveOutLeapDay: true",
      ],
      [
        "a short line",
        170,
        "20100105:0400,12",
        "line 170: must have 10 fields, as many as columns are named, but has 2: the line is cut off or damaged, download the file again",
      ],
    ];
    let all: readonly string[];
    beforeAll(async () => {
      all = await problemTexts(read(Object.fromEntries(faults.map(([, line, text]) => [line, text]))));
    });

    it("readPvgisTmy() refuses each with its place", () => {
      everyRow("%s", faults, (_, __, ___, problem) => expect(all).toContain(problem));
    });
  });

  it("readPvgisTmy() leaves 29 February out when told to, and notes it", async () => {
    const leap = pvgisLine(141).replace("20100106", "20120229");
    const year = await read({ 159: `${pvgisLine(140)}\n${leap}` }, 0, { leaveOutLeapDay: true });
    expect(year.hours).toHaveLength(8760);
    expect(year.notes).toContain("29 February was left out: 1 h");
  });

  it("readPvgisTmy() refuses a header of another kind, or that is not whole, with its place", async () => {
    const headers: readonly [what: string, changes: Readonly<Record<number, string | null>>, problem: string][] = [
      [
        "a column that is not there",
        { 18: "time(UTC),T2m,G(h),Gb(n),Gd(h),IR(h),WS10m,WD10m,SP" },
        "line 18: must name the columns RH but does not: download a typical meteorological year (TMY) as CSV",
      ],
      ["a file without its place", { 1: null }, "latitude: must be in the lines before the hours but is not: download the file again"],
      [
        "an EPW file",
        { 1: "LOCATION,Riyadh" },
        'line 1: must be part of the header of a PVGIS typical year but begins with "LOCATION": read an EPW file with readEpw(), or name an .epw file in a site file',
      ],
      [
        "an hourly series",
        { 18: "time,G(i),H_sun,T2m,WS10m,Int" },
        'line 18: must be part of the header of a PVGIS typical year but begins with "time": download a typical meteorological year (TMY), not an hourly series',
      ],
    ];
    const refused = await Promise.all(
      headers.map(async ([what, changes, problem]) => [what, problem, await problemTexts(read(changes))] as const),
    );
    everyRow("%s", refused, (_, problem, said) => expect(said).toEqual([problem]));
  });

  it("readPvgisTmy() refuses an empty file, a file that is cut off, and hours between whole ones", async () => {
    expect(await refusal(readPvgisTmy(pieces(""), { file, utcOffset: 0 }))).toContain(
      "must be a PVGIS file but is empty: download it again",
    );
    expect(await refusal(readPvgisTmy(pieces(pvgisLines().slice(0, 9).join("\n")), { file, utcOffset: 0 }))).toContain(
      "must have a line that begins with time(UTC) but has none",
    );
    expect(await refusal(readPvgisTmy(pieces(pvgisLines().slice(0, 500).join("\n")), { file, utcOffset: 0 }))).toContain(
      "must have 8,760 hours but 8,278 are missing from 21 January 02:00 UTC to the end of the year: the file is cut off",
    );
    expect(await refusal(read({}, 5.5))).toContain("utcOffset: must be whole hours, as the file's are: round it");
  });
});
