import { defined } from "../../plain/defined";
import { quotedText } from "../../units/shown-text";
import type { PublishedConditions, WeatherLocation } from "../weather-year";
import type { CsvRecord } from "./csv-records";
import { publishedConditions } from "./epw-design-conditions";
import { headerNumber } from "./weather-column";
import type { FileProblems } from "./weather-file-error";

/** The beginnings of the eight lines, in order. PVGIS omits the last S of the fifth. */
const keywords = [
  "LOCATION",
  "DESIGN CONDITIONS",
  "TYPICAL/EXTREME PERIODS",
  "GROUND TEMPERATURES",
  "HOLIDAYS/DAYLIGHT SAVING",
  "COMMENTS 1",
  "COMMENTS 2",
  "DATA PERIODS",
] as const;

/** Lines before the first hour. */
export const epwHeaderLines = keywords.length;

/** The values of the header that the year needs. */
export interface EpwHeader {
  readonly location: WeatherLocation;
  readonly utcOffsetH: number; // [h]
  readonly station: string;
  readonly provider: string;
  readonly published?: PublishedConditions;
  readonly notes: readonly string[];
}

/** Refuses a line that does not begin with its keyword: the file is of another kind, or a line is missing. */
export function checkKeyword({ line, fields }: CsvRecord, place: number, problems: FileProblems): void {
  const keyword = keywords[place] ?? "";
  const [given = ""] = fields;
  if (given.toUpperCase().startsWith(keyword)) return;
  const other = /^(latitude|time\(utc\)|month)/i.test(given)
    ? "read a PVGIS file with readPvgisTmy(), or name a .csv file in a site file"
    : "use an EPW file as it was published";
  problems.refuse(`must begin with ${keyword} but begins with ${JSON.stringify(given.slice(0, 40))}: ${other}`, { line });
}

/**
 * Reads the eight lines.
 *
 * @source EnergyPlus, Auxiliary Programs, EnergyPlus Weather File (EPW) Data Dictionary
 */
export function epwHeader(records: readonly CsvRecord[], problems: FileProblems): EpwHeader {
  const fields = (place: number) => records[place]?.fields ?? [];
  const [, city = "", , country = "", provider = "", number = "", latitude, longitude, timeZone, elevation] = fields(0);
  const line = records[0]?.line ?? 1;
  const read = (text: string | undefined, name: string, unit: string, min: number, max: number) =>
    headerNumber(text, { name, unit, min, max }, line, problems);
  const location = {
    latitudeDegrees: read(latitude, "latitude", "°", -90, 90),
    longitudeDegrees: read(longitude, "longitude", "°", -180, 180),
    elevationM: read(elevation, "elevation", "m", -1000, 9999.9),
  };
  const utcOffsetH = read(timeZone, "time zone", "h", -12, 14); // the dictionary ends at 12 h, Tonga and Kiribati do not
  checkTime(fields(6), records[6]?.line, problems);
  checkRecordsPerHour(fields(7), records[7]?.line, problems);
  const { published, note } = publishedConditions(fields(1));
  return {
    location,
    utcOffsetH,
    station: [city, country, number].filter((part) => part !== "" && part !== "-").join(" "),
    provider: provider === "" ? "unknown" : provider,
    ...defined({ published }),
    notes: note === undefined ? [] : [note],
  };
}

/** Checks the time of PVGIS's EPW files: they state the local time zone, but their hours are those of the CSV file, in UTC. */
function checkTime(comments: readonly string[], line: number | undefined, problems: FileProblems): void {
  if (!/irradiance time offset/i.test(comments.join(","))) return;
  problems.add(
    "must be in local standard time but is an EPW file of PVGIS, which is in UTC: download the CSV file, and read it with readPvgisTmy(), or name the .csv file in a site file",
    defined({
      line,
    }),
  );
}

function checkRecordsPerHour([, periods, perHour]: readonly string[], line: number | undefined, problems: FileProblems): void {
  const place = line === undefined ? {} : { line };
  if (periods !== "1") problems.add(`must have 1 data period but has ${quotedText(`${periods}`)}: use a file of one whole year`, place);
  if (perHour !== "1") problems.add(`must have 1 record each hour but has ${quotedText(`${perHour}`)}: use the hourly file`, place);
}
