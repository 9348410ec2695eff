import { defined } from "../../plain/defined";
import { deepFreeze } from "../../props/deep-freeze";
import { shownText } from "../../units/shown-text";
import type { WeatherYear } from "../weather-year";
import { type CsvRecord, csvRecords, eachCsvRecord } from "./csv-records";
import { decodedBytes, decodedText, encodingNotes, type WeatherInput } from "./decoded-text";
import { checkKeyword, type EpwHeader, epwHeader, epwHeaderLines } from "./epw-header";
import { hourIndex, YearSpan } from "./hour-of-year";
import { HourTable } from "./hour-table";
import { HumidityCheck } from "./humidity-check";
import { LeapDay } from "./leap-day";
import { checkNearSite } from "./near-site";
import { type PlacedColumns, RowReader } from "./row-reader";
import { columns, readDecimal, readField, type WeatherColumn } from "./weather-column";
import { FileProblems } from "./weather-file-error";
import { type ParsedFileOptions, parseFileOptions, type WeatherFileOptions } from "./weather-file-options";

/** Columns and their codes of missing values, EnergyPlus Weather File (EPW) Data Dictionary. */
const placed: PlacedColumns = {
  dryBulbC: { ...columns.dryBulbC, field: 6, missingFrom: 99.9 },
  relativeHumidity: { ...columns.relativeHumidity, field: 8, missingFrom: 999 },
  pressurePa: { ...columns.pressurePa, field: 9, missingFrom: 999_999 },
  globalHorizontalWPerM2: { ...columns.globalHorizontalWPerM2, field: 13, missingFrom: 9999 },
  directNormalWPerM2: { ...columns.directNormalWPerM2, field: 14, missingFrom: 9999 },
  diffuseHorizontalWPerM2: { ...columns.diffuseHorizontalWPerM2, field: 15, missingFrom: 9999 },
  windSpeedMPerS: { ...columns.windSpeedMPerS, field: 21, missingFrom: 999 },
};
const dewPoint: WeatherColumn = { name: "dew point", unit: "°C", min: -70, max: 70, missingFrom: 99.9 };
const dewPointField = 7;

/** Number of fields that are read. */
const leastFields = placed.windSpeedMPerS.field + 1;

/**
 * Reads a weather file of EnergyPlus (EPW), line by line as it arrives.
 *
 * Hour n of a day lasts from n − 1 to n in local standard time. The minute is not read: files write 0 or 60 for the same. Months may come
 * from different years. Of the two measures of humidity it keeps relative humidity, with a note where the dew point contradicts it.
 *
 * ```ts
 * const year = await readEpw(createReadStream("riyadh.epw"), { file: "riyadh.epw", site: position });
 * ```
 *
 * @source EnergyPlus, Auxiliary Programs, EnergyPlus Weather File (EPW) Data Dictionary
 * @throws WeatherFileError with line and column of the problems: missing, repeated or impossible hours and values, a leap day, a file from
 * far away, of another kind, cut off or in another encoding; PropsError for wrong options; and errors of the stream
 */
export async function readEpw(input: WeatherInput, options: WeatherFileOptions): Promise<WeatherYear> {
  const parsed = parseFileOptions("readEpw", options);
  const problems = new FileProblems(parsed.file);
  const reading = new EpwReading(parsed, problems);
  for await (const record of csvRecords(decodedText(input, parsed.encoding, problems), problems)) reading.add(record);
  return reading.year();
}

/**
 * Reads the year of a whole EPW file.
 *
 * @throws WeatherFileError as {@link readEpw} does
 */
export function epwYear(bytes: Uint8Array, options: ParsedFileOptions): WeatherYear {
  const problems = new FileProblems(options.file);
  const reading = new EpwReading(options, problems);
  eachCsvRecord(decodedBytes(bytes, options.encoding, problems), problems, (record) => reading.add(record));
  return reading.year();
}

/** An EPW file that is being read. */
class EpwReading {
  private readonly headerRecords: CsvRecord[] = [];
  private header: EpwHeader | undefined;
  private readonly table: HourTable;
  private readonly rows: RowReader;
  private readonly humidity = new HumidityCheck();
  private readonly years = new YearSpan();
  private firstLine: CsvRecord | undefined;
  private readonly leapDay: LeapDay;

  constructor(
    private readonly options: ParsedFileOptions,
    private readonly problems: FileProblems,
  ) {
    this.table = new HourTable(problems, options);
    this.leapDay = new LeapDay(options, problems);
    this.rows = new RowReader(placed, options, problems);
  }

  add(record: CsvRecord): void {
    if (this.header) {
      this.addHour(record);
      return;
    }
    checkKeyword(record, this.headerRecords.length, this.problems);
    this.headerRecords.push(record);
    if (this.headerRecords.length < epwHeaderLines) return;
    this.header = epwHeader(this.headerRecords, this.problems);
    this.problems.throwIfAny();
    checkNearSite(this.header.location, this.options, this.problems, this.headerRecords[0]?.line);
    this.problems.throwIfAny();
  }

  /** @throws WeatherFileError with every problem */
  year(): WeatherYear {
    const { header, problems } = this;
    if (header === undefined) {
      return problems.refuse(
        this.headerRecords.length === 0
          ? "must be an EPW file but is empty: download it again"
          : `must have ${epwHeaderLines} lines of header but ends after ${this.headerRecords.length}: the file is cut off, download it again`,
      );
    }
    const { hours, interpolated } = this.table.complete();
    const { location, utcOffsetH, station, provider, published } = header;
    return deepFreeze<WeatherYear>({
      source: { file: this.options.file, format: "EPW", provider, station, years: this.years.text() },
      location,
      utcOffsetH,
      hours,
      irradianceMomentH: 0.5,
      interpolated,
      notes: [
        ...encodingNotes(this.options),
        ...header.notes,
        ...this.leapDay.notes(),
        ...this.table.notes(),
        ...this.rows.notes(),
        ...this.humidity.notes(),
      ],
      ...defined({ published }),
    });
  }

  private addHour(record: CsvRecord): void {
    const { line, fields } = record;
    if (fields.length === 1 && fields[0] === "") return;
    this.firstLine ??= record;
    const expected = Math.max(leastFields, this.firstLine.fields.length);
    if (fields.length !== expected) {
      this.problems.add(
        `must have ${expected} fields, as the first hour has, but has ${fields.length}: the line is cut off or damaged, download the file again`,
        { line },
      );
    }
    const index = this.hour(record);
    if (index === undefined || fields.length < leastFields) return;
    const row = this.rows.read(fields, line);
    this.table.add(index, line, row);
    const dew = readField(fields[dewPointField], dewPoint);
    if ("wrong" in dew) this.problems.add(dew.wrong, { line, column: dewPoint.name });
    this.humidity.add(row, "value" in dew ? dew.value : undefined, line);
  }

  private hour({ line, fields }: CsvRecord): number | undefined {
    const [year, month = Number.NaN, day = Number.NaN, hour = Number.NaN] = fields.slice(0, 4).map((text) => readDecimal(text));
    if (month === 2 && day === 29) {
      this.leapDay.add({ line, column: "month, day" });
      return undefined;
    }
    const index = hourIndex({ month, day, hour: hour - 1 });
    if (index === undefined) {
      const given = fields.slice(1, 4).join(", ");
      this.problems.add(`must be a day of the year and an hour from 1 to 24 but is ${shownText(given)}: correct it, or use another file`, {
        line,
        column: "month, day, hour",
      });
      return undefined;
    }
    this.years.add(year);
    return index;
  }
}
