import { z } from "zod";
import { compact } from "../../plain/compact";
import { deepFreeze } from "../../props/deep-freeze";
import { parseProps } from "../../props/parse-props";
import { propsSchema } from "../../props/props-schema";
import { quotedText } from "../../units/shown-text";
import type { WeatherHour, WeatherYear } from "../weather-year";
import { type CsvRecord, csvRecords, eachCsvRecord } from "./csv-records";
import { decodedBytes, decodedText, encodingNotes, type WeatherInput } from "./decoded-text";
import { hourIndex, shiftedIndex, YearSpan } from "./hour-of-year";
import { HourTable } from "./hour-table";
import { LeapDay } from "./leap-day";
import { checkNearSite } from "./near-site";
import { type PvgisHeader, pvgisHeader, pvgisTimeColumn } from "./pvgis-header";
import { RowReader } from "./row-reader";
import { FileProblems } from "./weather-file-error";
import { type ParsedFileOptions, type WeatherFileOptions, weatherFileOptionsShape, withDefaults } from "./weather-file-options";

/** Options for reading a PVGIS file. */
export interface PvgisTmyOptions extends WeatherFileOptions {
  /** Local standard time of the site minus UTC, in whole hours: the file is in UTC. If the difference is not whole, the year is shifted by half an hour. [h] */
  readonly utcOffset: number;
}

/** Parses {@link PvgisTmyOptions.utcOffset}. */
export const utcOffsetSchema = z.number().int("must be whole hours, as the file's are: round it").min(-12).max(14);

const schema = propsSchema<PvgisTmyOptions>()({ ...weatherFileOptionsShape, utcOffset: utcOffsetSchema });

/** Most lines before the names of the columns; files have 18 at most. Our own bound. */
const mostHeaderLines = 50;

const stamp = /^(\d{4})(\d{2})(\d{2}):(\d{2})(\d{2})$/;

/**
 * Reads a typical meteorological year of PVGIS (TMY, CSV), line by line as it arrives.
 *
 * A line stamped 13:00 is the hour from 13:00 to 14:00 UTC. Its irradiance is that of one moment: the stamp and the file's irradiance time
 * offset. The year is shifted to local standard time and closes on itself at its end.
 *
 * ```ts
 * const year = await readPvgisTmy(createReadStream("tmy.csv"), { file: "tmy.csv", utcOffset: 3, site: position });
 * ```
 *
 * @source PVGIS user manual, JRC; the order of its hours: pvlib-python, roll_utc_offset of get_pvgis_tmy
 * @throws WeatherFileError with line and column of the problems, PropsError for wrong options, and errors of the stream
 */
export async function readPvgisTmy(input: WeatherInput, options: PvgisTmyOptions): Promise<WeatherYear> {
  const { utcOffset, ...rest } = parseProps(schema, "readPvgisTmy", options);
  const parsed = withDefaults(rest);
  const problems = new FileProblems(parsed.file);
  const reading = new PvgisReading(parsed, problems);
  for await (const record of csvRecords(decodedText(input, parsed.encoding, problems), problems)) reading.add(record);
  return reading.year(utcOffset);
}

/**
 * Reads the year of a whole PVGIS file.
 *
 * @param utcOffset local standard time of the site minus UTC, in whole hours [h]
 * @throws WeatherFileError as {@link readPvgisTmy} does
 */
export function pvgisYear(bytes: Uint8Array, options: ParsedFileOptions, utcOffset: number): WeatherYear {
  const problems = new FileProblems(options.file);
  const reading = new PvgisReading(options, problems);
  eachCsvRecord(decodedBytes(bytes, options.encoding, problems), problems, (record) => reading.add(record));
  return reading.year(utcOffset);
}

/** A PVGIS file that is being read. */
class PvgisReading {
  private readonly headerRecords: CsvRecord[] = [];
  private header: PvgisHeader | undefined;
  private rows: RowReader | undefined;
  private titles: CsvRecord | undefined;
  private readonly table: HourTable;
  private readonly years = new YearSpan();
  private isInLegend = false;
  private readonly leapDay: LeapDay;

  constructor(
    private readonly options: ParsedFileOptions,
    private readonly problems: FileProblems,
  ) {
    this.table = new HourTable(problems, options, " UTC");
    this.leapDay = new LeapDay(options, problems);
  }

  add(record: CsvRecord): void {
    if (this.rows) {
      this.addHour(record, this.rows);
      return;
    }
    const [first = ""] = record.fields;
    if (first !== pvgisTimeColumn) {
      this.headerRecords.push(record);
      if (first === "LOCATION") this.refuseHeader(record, "read an EPW file with readEpw(), or name an .epw file in a site file");
      if (first === "time") this.refuseHeader(record, "download a typical meteorological year (TMY), not an hourly series");
      if (this.headerRecords.length > mostHeaderLines) this.refuseHeader(record, "download a typical meteorological year (TMY) as CSV");
      return;
    }
    this.titles = record;
    this.header = pvgisHeader(this.headerRecords, record, this.problems);
    this.problems.throwIfAny();
    checkNearSite(this.header.location, this.options, this.problems);
    this.problems.throwIfAny();
    this.rows = new RowReader(this.header.columns, this.options, this.problems);
  }

  /** @throws WeatherFileError with every problem */
  year(utcOffsetH: number): WeatherYear {
    const { header, problems, rows } = this;
    if (header === undefined || rows === undefined) {
      return problems.refuse(
        this.headerRecords.length === 0
          ? "must be a PVGIS file but is empty: download it again"
          : `must have a line that begins with ${pvgisTimeColumn} but has none: the file is cut off or of another kind, download a typical meteorological year (TMY) as CSV`,
      );
    }
    const { hours, interpolated } = this.table.complete();
    const local: WeatherHour[] = [];
    hours.forEach((hour, index) => {
      local[shiftedIndex(index, utcOffsetH)] = hour;
    });
    const { location, irradianceOffsetH } = header;
    return deepFreeze<WeatherYear>({
      source: { file: this.options.file, format: "PVGIS TMY", provider: "PVGIS, European Union", years: this.years.text() },
      location,
      utcOffsetH,
      hours: local,
      irradianceMomentH: irradianceOffsetH ?? 0.5,
      interpolated: interpolated
        .map(({ hour, columns }) => ({ hour: shiftedIndex(hour, utcOffsetH), columns }))
        .sort((one, other) => one.hour - other.hour),
      notes: compact([
        ...encodingNotes(this.options),
        ...this.leapDay.notes(),
        ...this.table.notes(),
        ...rows.notes(),
        irradianceOffsetH === undefined && "The file does not state the moment of its irradiance within the hour: the middle was used",
      ]),
    });
  }

  private addHour({ line, fields }: CsvRecord, rows: RowReader): void {
    const [time = ""] = fields;
    if (time === "") {
      this.isInLegend = true; // an empty line ends the hours
      return;
    }
    const parts = stamp.exec(time);
    if (parts === null) {
      if (!this.isInLegend)
        this.problems.add(`must be written like 20180101:0000 but is ${quotedText(time)}: correct it, or download the file again`, {
          line,
          column: pvgisTimeColumn,
        });
      return;
    }
    const expected = this.titles?.fields.length ?? 0;
    if (fields.length !== expected) {
      this.problems.add(
        `must have ${expected} fields, as many as columns are named, but has ${fields.length}: the line is cut off or damaged, download the file again`,
        { line },
      );
    }
    const index = this.hour(parts.slice(1).map(Number), time, line);
    if (index !== undefined && fields.length === expected) this.table.add(index, line, rows.read(fields, line));
  }

  private hour([year = 0, month = 0, day = 0, hour = 0, minute = 0]: readonly number[], time: string, line: number): number | undefined {
    const place = { line, column: pvgisTimeColumn };
    if (month === 2 && day === 29) {
      this.leapDay.add(place);
      return undefined;
    }
    const index = minute === 0 ? hourIndex({ month, day, hour }) : undefined;
    if (index === undefined)
      this.problems.add(`must be a full hour of a day of the year but is ${time}: download a typical meteorological year (TMY)`, place);
    else this.years.add(year);
    return index;
  }

  private refuseHeader({ line, fields: [first = ""] }: CsvRecord, remedy: string): never {
    const begins = JSON.stringify(first.slice(0, 40));
    this.problems.refuse(`must be part of the header of a PVGIS typical year but begins with ${begins}: ${remedy}`, { line });
  }
}
