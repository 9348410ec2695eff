import { compact } from "../../plain/compact";
import type { WeatherHour } from "../weather-year";
import type { Row } from "./hour-table";
import { mostUsualWindMPerS, readField, type WeatherColumn } from "./weather-column";
import type { FileProblems } from "./weather-file-error";
import type { ParsedFileOptions } from "./weather-file-options";

/** A column and its field in the lines of a file. */
export interface PlacedColumn extends WeatherColumn {
  /** Index of the field, from 0. */
  readonly field: number;
}

/** Columns of one file. */
export type PlacedColumns = Readonly<Record<keyof WeatherHour, PlacedColumn>>;

/** Reads the values of the lines of one file. */
export class RowReader {
  private saturated = 0;
  private stormy = 0;
  private strongest = 0; // [m/s]

  constructor(
    private readonly columns: PlacedColumns,
    private readonly options: ParsedFileOptions,
    private readonly problems: FileProblems,
  ) {}

  read(fields: readonly string[], line: number): Row {
    const of = (key: keyof WeatherHour) => this.value(fields, this.columns[key], line);
    return {
      dryBulbC: of("dryBulbC"),
      relativeHumidity: this.humidity(of("relativeHumidity"), line),
      pressurePa: of("pressurePa"),
      globalHorizontalWPerM2: of("globalHorizontalWPerM2"),
      directNormalWPerM2: of("directNormalWPerM2"),
      diffuseHorizontalWPerM2: of("diffuseHorizontalWPerM2"),
      windSpeedMPerS: this.wind(of("windSpeedMPerS"), line),
    };
  }

  /** Returns notes on the reading of the lines. */
  notes(): readonly string[] {
    const { saturated, stormy, strongest } = this;
    return compact([
      saturated > 0 && `Relative humidity above 100 % was set to 100 % in ${saturated} h`,
      stormy > 0 && `Wind above ${mostUsualWindMPerS} m/s was accepted in ${stormy} h, up to ${strongest} m/s`,
    ]);
  }

  /** Returns the value; undefined for a missing value that may be filled. After a problem any number is returned: the file is refused. */
  private value(fields: readonly string[], column: PlacedColumn, line: number): number | undefined {
    const reading = readField(fields[column.field], column);
    if ("value" in reading) return reading.value;
    if ("missing" in reading && this.options.interpolateUpToH > 0) return undefined;
    const remedy = "use a complete file, or fill gaps up to 6 h with interpolateUpTo";
    this.problems.add("missing" in reading ? `${reading.missing}: ${remedy}` : reading.wrong, { line, column: column.name });
    return 0;
  }

  private wind(speed: number | undefined, line: number): number | undefined {
    if (speed === undefined || speed <= mostUsualWindMPerS) return speed;
    if (this.options.hurricaneWinds) {
      this.stormy++;
      this.strongest = Math.max(this.strongest, speed);
    } else {
      const { name, max } = this.columns.windSpeedMPerS;
      const message = `must be at most ${mostUsualWindMPerS} m/s but is ${speed} m/s: correct it, or accept hurricane winds up to ${max} m/s with hurricaneWinds: true`;
      this.problems.add(message, { line, column: name });
    }
    return speed;
  }

  private humidity(percent: number | undefined, line: number): number | undefined {
    if (percent === undefined || percent <= 100) return percent === undefined ? undefined : percent / 100;
    if (this.options.saturate) this.saturated++;
    else {
      const message = `must be at most 100 %, that of saturated air, but is ${percent} %: correct it, or set up to 110 % to 100 % with saturate: true`;
      this.problems.add(message, { line, column: this.columns.relativeHumidity.name });
    }
    return 1;
  }
}
