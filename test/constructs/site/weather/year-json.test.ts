import { createReadStream, readFileSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { readEpw, readPvgisTmy, WeatherFileError, type WeatherYear } from "cdktf-edge-node/engineering";
import { describe, expect, it } from "vitest";
import { yearOfJson } from "../../../../constructs/site/weather/year-json";
import { epwLine, epwLines, madeYear, pieces } from "../../../support/year/made-weather";

const folder = "test/reference/weather/";
const remedy = "write it with JSON.stringify(), or name the EPW or PVGIS file itself";

function readBack(year: unknown, indent?: number): WeatherYear {
  return yearOfJson(Buffer.from(JSON.stringify(year, undefined, indent)), "year.json");
}

function problemsOf(text: string | Uint8Array): string[] {
  try {
    yearOfJson(Buffer.from(text), "year.json");
    return [];
  } catch (error) {
    if (!(error instanceof WeatherFileError)) throw error;
    return error.problems.map(({ line, column = "", message }) => `${line}, ${column}: ${message}`);
  }
}

/** Palm Springs' first day with its header, made days behind it, and what the options of a reader leave in a year: filled hours, notes, published conditions. */
async function epwYear(): Promise<WeatherYear> {
  const day = readFileSync(`${folder}palm-springs-thermal-747187-first-day.epw`, "latin1").trimEnd().split("\r\n");
  const made = (line: string) => line + ",0".repeat(13);
  const rest = epwLines().slice(day.length).map(made);
  rest[20] = made(epwLine(day.length + 12, { 6: "99.9", 21: "51" }));
  return readEpw(pieces([...day, ...rest].join("\r\n"), 9999), { file: "palm-springs.epw", interpolateUpTo: "3 h", hurricaneWinds: true });
}

describe("yearOfJson()", () => {
  it("yearOfJson() gives the very year that readEpw() gave, with filled hours, notes and published conditions", async () => {
    const year = await epwYear();
    expect([year.interpolated.length, year.notes.length, year.published?.coolingDryBulbC]).toEqual([1, 1, 44.1]);
    const again = readBack(year);
    expect(again).toStrictEqual(year);
    expect(Object.isFrozen(again) && Object.isFrozen(again.hours[0]) && Object.isFrozen(again.source)).toBe(true);
  });

  it("yearOfJson() gives the very year that readPvgisTmy() gave, however the JSON is indented", async () => {
    const stream = createReadStream(`${folder}pvgis-tmy_45.000_8.000_2005_2023.csv.gz`).pipe(createGunzip());
    const year = await readPvgisTmy(stream, { file: "tmy.csv", utcOffset: 1 });
    expect(readBack(year)).toStrictEqual(year);
    expect(readBack(year, 2)).toStrictEqual(year);
    expect(yearOfJson(Buffer.from(`\uFEFF${JSON.stringify(year)}`), "year.json")).toStrictEqual(year);
  });

  it("yearOfJson() says in which line a value is wrong, or should stand", () => {
    const hours = madeYear().hours.map(({ pressurePa, ...others }, i) => ({ ...others, ...(i !== 3 && { pressurePa }) }));
    const wrong = { ...madeYear({ 2: { dryBulbC: 300 } }), notes: 3 };
    // One key a line: the brace of hour n stands in line n·9 behind the brace of the first, its dry bulb one below
    const text = JSON.stringify(wrong, undefined, 1).split("\n");
    const first = text.indexOf('  {\n   "dryBulbC"'.split("\n")[0] ?? "") + 1;
    expect(problemsOf(text.join("\n"))).toEqual([
      `${text.length - 1}, notes: must be a list but is 3: write a list`,
      `${first + 2 * 9 + 1}, hours[2].dryBulbC: must be between -70 and 70 °C but is 300 °C: correct it, or ${remedy}`,
    ]);
    expect(problemsOf(JSON.stringify({ ...madeYear(), hours }, undefined, 1))).toEqual([
      `${first + 3 * 9}, hours[3].pressurePa: must be between 31,000 and 120,000 Pa but is missing: correct it, or ${remedy}`,
    ]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "1, : must be JSON but is not, it is empty: write it with JSON.stringify()"],
    [
      "a text without a comma",
      '{\n"utcOffsetH": 3\n"notes": []}',
      "3, : must be JSON but is not, comma expected: write it with JSON.stringify()",
    ],
    ["brackets without end", "[".repeat(100_000), "must be nested at most 64 deep but goes deeper: write it with JSON.stringify()"],
    ["lists in lists", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "must be nested at most 64 deep but goes deeper"],
    ["Latin-1", Buffer.from('{"notes": ["São"]}', "latin1"), "must be UTF-8 but has bytes that are not: write it with JSON.stringify()"],
    [
      "half a year",
      JSON.stringify({ ...madeYear(), hours: madeYear().hours.slice(0, 4380) }),
      `must have the 8760 hours of a year but has 4380: ${remedy}`,
    ],
    ["a result", '{"schemaVersion": 2}', `1, : must have the 8760 hours of a year but has 0: ${remedy}`],
    ["null", "null", `1, : must have the 8760 hours of a year but has 0: ${remedy}`],
    ["a misspelt key", JSON.stringify({ ...madeYear(), utcOfsetH: 3 }), '1, utcOfsetH: unknown prop: did you mean "utcOffsetH"?'],
  ])("yearOfJson() refuses %s", (_, text, problem) => {
    expect(problemsOf(text).join("\n")).toContain(problem);
  });
});
