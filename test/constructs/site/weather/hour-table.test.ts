import { WeatherFileError } from "cdktf-edge-node/engineering";
import { describe, expect, it } from "vitest";
import { HourTable, type Row } from "../../../../constructs/site/weather/hour-table";
import { FileProblems } from "../../../../constructs/site/weather/weather-file-error";
import { madeHour } from "../../../support/year/made-weather";

/** A table of which some hours have no line (null) or no value of a column; line 9 is the first hour. */
function table(changes: Readonly<Record<number, Partial<Row> | null>>, interpolateUpToH: number): HourTable {
  const filled = new HourTable(new FileProblems("made.epw"), { interpolateUpToH, firstOfRepeatedHour: false });
  for (let i = 0; i < 8760; i++) if (changes[i] !== null) filled.add(i, i + 9, { ...madeHour(i), ...changes[i] });
  return filled;
}

/** Messages of the problems with the line of each. */
function problemsOf(made: HourTable): readonly string[] {
  try {
    made.complete();
    return [];
  } catch (error) {
    if (!(error instanceof WeatherFileError)) throw error;
    return error.problems.map(({ line, column, message }) => `${line} ${column ?? ""} ${message.split(": ")[0]}`);
  }
}

describe("HourTable", () => {
  const noDryBulb = { dryBulbC: undefined };

  it("HourTable fills a gap of the length that is allowed, and of every column by itself", () => {
    const { hours, interpolated } = table({ 100: null, 101: noDryBulb, 102: noDryBulb }, 3).complete();
    expect(interpolated).toEqual([
      { hour: 100, columns: Object.keys(madeHour(0)) },
      { hour: 101, columns: ["dryBulbC"] },
      { hour: 102, columns: ["dryBulbC"] },
    ]);
    const step = (madeHour(103).dryBulbC - madeHour(99).dryBulbC) / 4;
    expect(hours[101]?.dryBulbC).toBeCloseTo(madeHour(99).dryBulbC + 2 * step, 12);
    expect(hours[101]?.pressurePa).toBe(madeHour(101).pressurePa);
  });

  it("HourTable refuses a gap that is longer, though each of its parts would be allowed", () => {
    expect(problemsOf(table({ 100: null, 101: noDryBulb, 102: noDryBulb }, 2))).toEqual([
      "110 dry bulb is missing for 3 h from 5 January 04:00, longer than the 2 h that may be filled or at an end of the year",
    ]);
    expect(problemsOf(table({ 100: null, 101: null }, 1))).toEqual([
      "108  must have 8,760 hours but 2 are missing, from 5 January 04:00 to 5 January 06:00, after this line",
    ]);
  });

  it("HourTable fills nothing at an end of the year", () => {
    expect(problemsOf(table({ 0: null, 8759: null }, 6))).toEqual([
      "undefined  must have 8,760 hours but 1 is missing, 1 January 00:00, before the first line",
      "8767  must have 8,760 hours but 1 is missing from 31 December 23:00 to the end of the year",
    ]);
    expect(problemsOf(table({ 8759: noDryBulb }, 6))).toEqual([
      "8768 dry bulb is missing for 1 h from 31 December 23:00, longer than the 6 h that may be filled or at an end of the year",
    ]);
  });
});
