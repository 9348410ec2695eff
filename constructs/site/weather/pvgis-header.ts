import { defined } from "../../plain/defined";
import type { WeatherHour, WeatherLocation } from "../weather-year";
import type { CsvRecord } from "./csv-records";
import type { PlacedColumn, PlacedColumns } from "./row-reader";
import { columns, headerNumber, type WeatherColumn } from "./weather-column";
import type { FileProblems } from "./weather-file-error";

/** Name of the first column, after whose line the hours begin. */
export const pvgisTimeColumn = "time(UTC)";

/** Names of the columns in a TMY of PVGIS. */
const names: Readonly<Record<keyof WeatherHour, string>> = {
  dryBulbC: "T2m",
  relativeHumidity: "RH",
  pressurePa: "SP",
  globalHorizontalWPerM2: "G(h)",
  directNormalWPerM2: "Gb(n)",
  diffuseHorizontalWPerM2: "Gd(h)",
  windSpeedMPerS: "WS10m",
};

const latitude: WeatherColumn = { name: "latitude", unit: "°", min: -90, max: 90 };
const longitude: WeatherColumn = { name: "longitude", unit: "°", min: -180, max: 180 };
const elevation: WeatherColumn = { name: "elevation", unit: "m", min: -1000, max: 9999.9 };
/** Column of the offset: more than an hour away the value would belong to another line. */
const irradianceOffset: WeatherColumn = { name: "irradiance time offset", unit: "h", min: -1, max: 1 };

/** The header before the hours. */
export interface PvgisHeader {
  readonly location: WeatherLocation;
  /** Time after the time stamp; older releases do not state it. */
  readonly irradianceOffsetH?: number; // [h]
  readonly columns: PlacedColumns;
}

/**
 * Reads the lines up to the names of the columns. Their number depends on the release.
 *
 * @source PVGIS user manual, JRC; files of the releases of 2023 and 2025
 */
export function pvgisHeader(records: readonly CsvRecord[], titles: CsvRecord, problems: FileProblems): PvgisHeader {
  const read = (key: RegExp, column: WeatherColumn): number | undefined => {
    const record = records.find(({ fields }) => key.test(fields[0] ?? ""));
    return record && headerNumber(record.fields[0]?.split(":")[1]?.trim(), column, record.line, problems);
  };
  const required = (key: RegExp, column: WeatherColumn): number => {
    const value = read(key, column);
    if (value === undefined)
      problems.add(`must be in the lines before the hours but is not: download the file again`, { column: column.name });
    return value ?? 0;
  };
  const irradianceOffsetH = read(/^irradiance time offset/i, irradianceOffset);
  return {
    location: {
      latitudeDegrees: required(/^latitude/i, latitude),
      longitudeDegrees: required(/^longitude/i, longitude),
      elevationM: required(/^elevation/i, elevation),
    },
    ...defined({ irradianceOffsetH }),
    columns: placedColumns(titles, problems),
  };
}

function placedColumns({ line, fields }: CsvRecord, problems: FileProblems): PlacedColumns {
  const missing = Object.values(names).filter((name) => !fields.includes(name));
  if (missing.length > 0) {
    problems.add(`must name the columns ${missing.join(", ")} but does not: download a typical meteorological year (TMY) as CSV`, { line });
  }
  const place = (key: keyof WeatherHour): PlacedColumn => ({
    ...columns[key],
    name: `${names[key]}, ${columns[key].name}`,
    field: fields.indexOf(names[key]),
  });
  return {
    dryBulbC: place("dryBulbC"),
    relativeHumidity: place("relativeHumidity"),
    pressurePa: place("pressurePa"),
    globalHorizontalWPerM2: place("globalHorizontalWPerM2"),
    directNormalWPerM2: place("directNormalWPerM2"),
    diffuseHorizontalWPerM2: place("diffuseHorizontalWPerM2"),
    windSpeedMPerS: place("windSpeedMPerS"),
  };
}
