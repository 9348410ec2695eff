import { pvYearW } from "../../engineering/energy/solar/pv-array";
import { deratedShare } from "../../engineering/energy/stores/derating-table";
import type { EnergyHours } from "../../engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../engineering/energy/year/energy-plant";
import { outageWindows, randomOutages } from "../../engineering/energy/year/grid-hours";
import { healthyPoints } from "../../engineering/energy/year/healthy-points";
import { moistAir, wetBulbC } from "../../engineering/thermal/air/moist-air";
import type { GensetFacts } from "../../facts/power/genset";
import type { Site } from "../../site";
import type { WeatherYear } from "../../site/weather-year";
import { deratingTable } from "../electrical/genset-state";
import type { PointStudy } from "../operating-point/point-study";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { healthyLoads, itOf, outputOf, quantity } from "./healthy-loads";

/** What comes from outside in every hour of a year, and what the healthy node does with it. */
export interface YearHours extends EnergyHours {
  /** IT on no battery bus, and on each bus. */
  readonly directItW: Float64Array; // [W]
  readonly busItW: readonly Float64Array[]; // [W]
  readonly waterKgPerH: Float64Array; // [kg/h] make-up of the pads
  /** Operating points that were solved. */
  readonly points: number;
}

/** The sun of one year is that of another to 0.2°: any without a leap day stands for a year put together from many. */
const sunYear = 2023;

/** The hours of a node in a year of weather, or why they are not known. */
export function yearHours(study: PointStudy, weather: WeatherYear, { buses }: EnergyPlant): YearHours | string {
  const { node } = study;
  const { hours } = weather;
  const dryBulbC = Float64Array.from(hours, (hour) => hour.dryBulbC);
  const depressionK = Float64Array.from(hours, (hour) => Math.max(0, hour.dryBulbC - wetBulbC(moistAir(hour))));
  const points = healthyPoints(dryBulbC, depressionK, healthyLoads(study, buses));
  const unknown = hours.findIndex((_, i) => points.at(quantity.directW, dryBulbC[i] ?? 0, depressionK[i] ?? 0) === undefined);
  if (unknown >= 0)
    return `the healthy node has no operating point around ${dryBulbC[unknown]?.toFixed(1)} °C and a wet-bulb depression of ${depressionK[unknown]?.toFixed(1)} K, as in hour ${unknown} of the year`;
  const of = (which: number) => Float64Array.from(hours, (_, i) => points.at(which, dryBulbC[i] ?? 0, depressionK[i] ?? 0) ?? 0);
  const availablePerSetW = gensetHours(node, weather);
  if (typeof availablePerSetW === "string") return availablePerSetW;
  // Differences of sums: what is nothing may come out a rounding below it.
  const directW = of(quantity.directW).map((watts) => Math.max(0, watts));
  return {
    directW,
    directUnreachedW: of(quantity.directUnreachedW).map((watts, hour) => Math.min(Math.max(0, watts), directW[hour] as number)),
    busW: buses.map((_, k) => of(outputOf(k)).map((watts) => Math.max(0, watts))),
    wayLossShare: of(quantity.wayLossShare),
    reactiveVar: of(quantity.reactiveVar),
    directItW: of(quantity.directItW),
    busItW: buses.map((_, k) => of(itOf(k))),
    waterKgPerH: of(quantity.waterKgPerH),
    sunW: sunHours(node, weather),
    grid: gridHours(node.site, hours.length),
    availablePerSetW,
    points: points.solved,
  };
}

function sunHours({ photovoltaics, site }: NodeSnapshot, weather: WeatherYear): Float64Array {
  const sum = new Float64Array(weather.hours.length);
  const time = { year: sunYear, utcOffsetH: weather.utcOffsetH, momentH: weather.irradianceMomentH };
  for (const { id: _, source: _s, tiltDegrees, azimuthDegrees, ...array } of photovoltaics) {
    const power = pvYearW({ ...array, plane: { tiltDegrees, azimuthDegrees } }, site.position, weather.hours, time);
    power.forEach((watts, i) => {
      sum[i] = (sum[i] ?? 0) + watts;
    });
  }
  return sum;
}

function gridHours({ grid: { availability } }: Site, hours: number): Uint8Array {
  if (!availability) return new Uint8Array(hours).fill(1);
  if ("outages" in availability) return outageWindows(availability.outages, hours);
  return randomOutages(availability.seed, 24 - availability.hoursADay, hours);
}

function gensetHours({ gensets, site }: NodeSnapshot, { hours }: WeatherYear): Float64Array | string {
  const [genset, another] = gensets;
  if (another) return "the node has several kinds of gensets, and the year counts one";
  if (!genset) return new Float64Array(hours.length);
  const table = deratingTable(genset);
  const shares = hours.map(({ dryBulbC }) => deratedShare(table, site.position.elevationM, dryBulbC + genset.intakeRiseK));
  const unknown = shares.indexOf(undefined);
  if (unknown >= 0) return unpublished(genset, hours[unknown]?.dryBulbC);
  return Float64Array.from(shares, (share) => (share ?? 0) * genset.ratedW);
}

function unpublished({ id }: GensetFacts, dryBulbC = Number.NaN): string {
  return `power of ${id} is not published for its site at ${dryBulbC.toFixed(1)} °C: give a table that reaches there`;
}
