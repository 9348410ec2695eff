import { Readable } from "node:stream";
import { WeatherFileError } from "cdktf-edge-node/engineering";
import { hourAt } from "../../../constructs/site/weather/hour-of-year";
import { hoursPerYear, type WeatherHour, type WeatherYear } from "../../../constructs/site/weather-year";

/** A year that swings by the day and by the season: 25 °C in the mean, 5 to 45 °C. */
export function madeHour(index: number): WeatherHour {
  const season = Math.sin(((index / 24 - 105) / 365) * 2 * Math.PI);
  const daily = Math.sin((((index % 24) - 9) / 24) * 2 * Math.PI);
  const sun = Math.max(0, daily);
  return {
    dryBulbC: tenths(25 + 12 * season + 8 * daily),
    relativeHumidity: Math.round(40 - 25 * daily) / 100,
    pressurePa: 95_000 + (index % 7) * 100,
    globalHorizontalWPerM2: Math.round(900 * sun),
    directNormalWPerM2: Math.round(800 * sun),
    diffuseHorizontalWPerM2: Math.round(200 * sun),
    windSpeedMPerS: tenths(3 + 2 * season),
  };
}

/** The year of {@link madeHour} as a reader gives it, with some hours changed. */
export function madeYear(changes: Readonly<Record<number, Partial<WeatherHour>>> = {}): WeatherYear {
  return yearOf(Array.from({ length: hoursPerYear }, (_, i) => ({ ...madeHour(i), ...changes[i] })));
}

/** A year of given hours. */
export function yearOf(hours: readonly WeatherHour[]): WeatherYear {
  return {
    source: { file: "made.epw", format: "EPW", provider: "made", station: "Nowhere", years: "2001" },
    location: { latitudeDegrees: 24.7, longitudeDegrees: 46.7, elevationM: 614 },
    utcOffsetH: 3,
    hours,
    irradianceMomentH: 0.5,
    interpolated: [],
    notes: [],
  };
}

let epw: readonly string[] | undefined;

/** Lines of an EPW file of {@link madeHour}: eight of header, then line 9 is the first hour. They are made once. */
export function epwLines(): readonly string[] {
  epw ??= [
    "LOCATION,Riyadh,-,SAU,made,404380,24.70,46.70,3.0,614.0",
    "DESIGN CONDITIONS,0",
    "TYPICAL/EXTREME PERIODS,0",
    "GROUND TEMPERATURES,0",
    "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0",
    'COMMENTS 1,"made for a test, not measured"',
    "COMMENTS 2,",
    "DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31",
    ...Array.from({ length: hoursPerYear }, (_, i) => epwLine(i)),
  ];
  return epw;
}

/** Line of an EPW file, up to the wind. Dew point stands for missing. */
export function epwLine(index: number, changes: Readonly<Record<number, string>> = {}): string {
  const { month, day, hour } = hourAt(index);
  const of = madeHour(index);
  const sun = [of.globalHorizontalWPerM2, of.directNormalWPerM2, of.diffuseHorizontalWPerM2];
  const fields = [
    2001,
    month,
    day,
    hour + 1,
    60,
    "flags",
    of.dryBulbC,
    99.9,
    Math.round(of.relativeHumidity * 100),
    of.pressurePa,
    0,
    0,
    300,
  ];
  const rest = [...sun, 999900, 999900, 999900, 9999, 180, of.windSpeedMPerS];
  return [...fields, ...rest].map((field, i) => changes[i] ?? String(field)).join(",");
}

let pvgis: readonly string[] | undefined;

/** Lines of a PVGIS file of {@link madeHour}: line 19 is the first hour. They are made once. */
export function pvgisLines(): readonly string[] {
  pvgis ??= [
    "Latitude (decimal degrees): 24.700",
    "Longitude (decimal degrees): 46.700",
    "Elevation (m): 614.0",
    "Irradiance Time Offset (h): 0.25",
    "month,year",
    ...Array.from({ length: 12 }, (_, i) => `${i + 1},${2005 + i}`),
    "time(UTC),T2m,RH,G(h),Gb(n),Gd(h),IR(h),WS10m,WD10m,SP",
    ...Array.from({ length: hoursPerYear }, (_, i) => pvgisLine(i)),
    "",
    "T2m: 2-m air temperature (degree Celsius)",
    "",
    "PVGIS (c) European Union, 2001-2025",
  ];
  return pvgis;
}

/** Line of a PVGIS file. */
export function pvgisLine(index: number): string {
  const { month, day, hour } = hourAt(index);
  const two = (value: number) => String(value).padStart(2, "0");
  const of = madeHour(index);
  const sun = [of.globalHorizontalWPerM2, of.directNormalWPerM2, of.diffuseHorizontalWPerM2].map((value) => value || "-0.0");
  return [
    `2010${two(month)}${two(day)}:${two(hour)}00`,
    of.dryBulbC,
    of.relativeHumidity * 100,
    ...sun,
    300,
    of.windSpeedMPerS,
    180,
    of.pressurePa,
  ].join(",");
}

/** A text as a stream gives it, in pieces that end anywhere. */
export function pieces(text: string | Uint8Array, size = 65_521): Readable {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  return Readable.from(
    (function* () {
      for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
    })(),
  );
}

/** What an error says; the promise must be refused. */
export async function refusal(reading: Promise<unknown>): Promise<string> {
  return reading.then(notRefused, (error: Error) => error.message);
}

/** A plain error: programs beside the tests read this file too, and vitest is not for them. */
function notRefused(): never {
  throw new Error("the reading must be refused but nothing was: change the input, or the reader");
}

/** The problems of a WeatherFileError, with their places; the promise must be refused with one. */
export async function problemTexts(reading: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await reading.then(notRefused, (thrown) => thrown);
  if (!(error instanceof WeatherFileError)) throw error;
  return error.problems.map(({ line, column, message }) => {
    const place = [...(line ? [`line ${line}`] : []), ...(column ? [column] : [])].join(", ");
    return place ? `${place}: ${message}` : message;
  });
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
