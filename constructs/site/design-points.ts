import { dewPointC, moistAir, wetBulbC } from "../engineering/thermal/air/moist-air";
import { addUp } from "../plain/add-up";
import { compact } from "../plain/compact";
import { Temperature } from "../units";
import type { ClimateProps } from "./site.props";
import { hoursPerYear, type WeatherHour, type WeatherYear } from "./weather-year";

/** Hours of a year that are worse than a design value: 0.4 % of 8,760, whole hours. */
const designHours = 35; // [h]

/** Half widths of the bins around a design value, over which the coincident one is averaged. Our own: ASHRAE's are not published. */
const dryBulbBin = 0.5; // [K]
const humidityBin = 0.25; // [K]

/** Tolerance of a bin, so that rounded decimals in files do not decide [K]. */
const binTolerance = 1e-9;

/** The three climate points of a site. */
export type ClimatePoints = Required<ClimateProps>;

/** Measure by which the most humid hour is found. */
export type HumidMeasure = "wet-bulb" | "dew-point";

/** Options for finding the most humid climate point. */
export interface DesignPointOptions {
  /** Measure: wet bulb for evaporative cooling, dew point for condensation. @default "wet-bulb" */
  readonly mostHumid?: HumidMeasure;
}

/**
 * Returns the design points of a year of weather, for `climate` of `defineSite()`.
 *
 * `hottest` is the dry bulb that 35 of the 8,760 hours reach or exceed (0.4 %), with the mean wet bulb of the hours around it. `mostHumid`
 * is the wet bulb, or dew point, that 35 hours reach or exceed, with the mean dry bulb of the hours around it. `coldest` is the dry bulb
 * that 35 hours reach or stay below (99.6 %). Sunlight is not part of them: state it by surface.
 *
 * ASHRAE counts the hours of many years. A typical year keeps the months nearest to the average, so its tails are thin: 0.8 K too cool for
 * Palm Springs (43.3 against 44.1 °C). Prefer `publishedPoints()` where a file has them, and compare with {@link extremePoints}. The points
 * are marked `derived`.
 *
 * @equation T_h = 35th highest, T_c = 35th lowest of 8,760; coincident = mean over |T − T_h| ≤ 0.5 K (dry bulb) or 0.25 K (wet bulb, dew
 * point)
 * @validity a whole year of hours
 * @source ASHRAE Handbook Fundamentals 2013, ch. 14, annual design conditions; rank and bins are ours
 * @throws RangeError when the year has not 8,760 hours
 */
export function designPoints(year: WeatherYear, { mostHumid = "wet-bulb" }: DesignPointOptions = {}): ClimatePoints {
  const selection = { rank: designHours, dryBulbBinK: dryBulbBin, humidityBinK: humidityBin };
  const { published } = year;
  return points(year, selection, mostHumid, `0.4 % and 99.6 % hours of the year in ${fileText(year)}`, {
    ...(published && {
      hottest: headerText(published.coolingDryBulbC),
      coldest: headerText(published.heatingDryBulbC),
      ...(mostHumid === "wet-bulb" && { mostHumid: headerText(published.humidWetBulbC, "a wet bulb of ") }),
    }),
  });
}

/**
 * Returns the extreme hours of a year of weather in the same form: the warmest, the most humid and the coldest, each with the values of
 * that hour. One hour of a file may be an error of its instrument: compare with {@link designPoints}.
 *
 * @equation T_h = highest, T_c = lowest of 8,760; coincident = mean over the hours that reach it
 * @validity a whole year of hours
 * @source definition
 * @throws RangeError when the year has not 8,760 hours
 */
export function extremePoints(year: WeatherYear, { mostHumid = "wet-bulb" }: DesignPointOptions = {}): ClimatePoints {
  return points(year, { rank: 1, dryBulbBinK: 0, humidityBinK: 0 }, mostHumid, `Highest and lowest hours of the year in ${fileText(year)}`);
}

interface Selection {
  /** Rank of the hour with the design value, counted from the worst. */
  readonly rank: number;
  readonly dryBulbBinK: number; // [K]
  readonly humidityBinK: number; // [K]
}

function points(
  year: WeatherYear,
  { rank, dryBulbBinK, humidityBinK }: Selection,
  mostHumid: HumidMeasure,
  document: string,
  remarks: Partial<Record<keyof ClimatePoints, string>> = {},
): ClimatePoints {
  const hours = wholeYear(year);
  const source = (point: keyof ClimatePoints) => ({ mark: "derived", document: `${document}${remarks[point] ?? ""}` }) as const;
  const dryBulbs = hours.map(({ dryBulbC }) => dryBulbC);
  const wetBulbs = hours.map(hourWetBulbC);
  const humid = mostHumid === "wet-bulb" ? wetBulbs : hours.map(hourDewPointC);
  const hottest = ranked(dryBulbs, rank);
  const coldest = lowest(dryBulbs, rank);
  const wetBulb = coincident(dryBulbs, hottest, dryBulbBinK, wetBulbs);
  const humidest = ranked(humid, rank);
  const dryBulb = coincident(humid, humidest, humidityBinK, dryBulbs);
  const mostHumidC = Math.min(humidest, hottest); // the search for the wet bulb of saturated air ends up to 0.001 K above it
  return {
    // A mean over a bin may exceed the limit of its middle, by less than the bin
    hottest: {
      dryBulb: celsius(hottest),
      wetBulb: celsius(within(wetBulb, dryAirWetBulbC(year, hottest), hottest)),
      source: source("hottest"),
    },
    mostHumid: {
      dryBulb: celsius(within(dryBulb, mostHumidC, hottest)),
      ...(mostHumid === "wet-bulb" ? { wetBulb: celsius(mostHumidC) } : { dewPoint: celsius(mostHumidC) }),
      source: source("mostHumid"),
    },
    coldest: { dryBulb: celsius(coldest), source: source("coldest") },
  };
}

/** Returns the hottest and coldest design dry bulb from the hours, as {@link designPoints} does. [°C] */
export function designDryBulbs(year: WeatherYear): { readonly hottestC: number; readonly coldestC: number } {
  const dryBulbs = wholeYear(year).map(({ dryBulbC }) => dryBulbC);
  return { hottestC: ranked(dryBulbs, designHours), coldestC: lowest(dryBulbs, designHours) };
}

function wholeYear({ hours }: WeatherYear): readonly WeatherHour[] {
  if (hours.length === hoursPerYear) return hours;
  throw new RangeError(`Weather year must have ${hoursPerYear} hours but has ${hours.length}: read it with readEpw() or readPvgisTmy()`);
}

/** Returns the words for a value of the header. A report shows both: one year and the many of the header differ by some kelvins. */
function headerText(value: number, what = ""): string {
  return `; the header of the file quotes ${what}${celsius(value)}`;
}

function lowest(values: readonly number[], rank: number): number {
  return -ranked(
    values.map((value) => -value),
    rank,
  );
}

/** Returns the value that as many hours as the rank reach or exceed. */
function ranked(values: readonly number[], rank: number): number {
  return values.toSorted((one, other) => other - one)[rank - 1] ?? Number.NaN;
}

/** Returns the mean of the values that belong to a bin. The middle is one of them, so a bin is never empty. */
function coincident(values: readonly number[], middle: number, halfWidth: number, partner: readonly number[]): number {
  let sum = 0;
  let count = 0;
  values.forEach((value, i) => {
    if (!(Math.abs(value - middle) <= halfWidth + binTolerance)) return;
    sum += partner[i] ?? Number.NaN;
    count++;
  });
  return sum / count;
}

function hourWetBulbC({ dryBulbC, relativeHumidity, pressurePa }: WeatherHour): number {
  return wetBulbC(moistAir({ dryBulbC, relativeHumidity, pressurePa }));
}

/** Returns the dew point of an hour; very low for air too dry to have one, which is not the most humid. */
function hourDewPointC({ dryBulbC, relativeHumidity, pressurePa }: WeatherHour): number {
  return dewPointC(moistAir({ dryBulbC, relativeHumidity, pressurePa })) ?? Number.NEGATIVE_INFINITY;
}

function dryAirWetBulbC({ hours }: WeatherYear, dryBulbC: number): number {
  const pressurePa = addUp(hours, (hour) => hour.pressurePa) / hours.length;
  return wetBulbC(moistAir({ dryBulbC, pressurePa }));
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Rounds to 0.001 K, the precision of psychrolib's wet bulb. */
function celsius(value: number): Temperature {
  return Temperature.celsius(Math.round(value * 1000) / 1000);
}

function fileText({ source }: WeatherYear): string {
  const from = compact([source.station, source.provider, source.years]);
  return `${source.file} (${from.join(", ")})`;
}
