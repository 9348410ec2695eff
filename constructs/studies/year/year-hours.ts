import { pvYearW } from "../../engineering/energy/solar/pv-array";
import { deratedShare } from "../../engineering/energy/stores/derating-table";
import type { EnergyHours } from "../../engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../engineering/energy/year/energy-plant";
import { outageWindows, randomOutages } from "../../engineering/energy/year/grid-hours";
import { healthyPoints } from "../../engineering/energy/year/healthy-points";
import { moistAir, wetBulbC } from "../../engineering/thermal/air/moist-air";
import type { GensetFacts } from "../../facts/power/genset";
import { addUp } from "../../plain/add-up";
import { unique } from "../../plain/unique";
import type { Site } from "../../site";
import type { WeatherYear } from "../../site/weather-year";
import { deratingTable } from "../electrical/genset-state";
import type { PointStudy } from "../operating-point/point-study";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { healthyLoads, itOf, loadQuantity, outputOf } from "./healthy-loads";

/** The outside conditions of every hour of a year, and the values of the healthy node. */
export interface YearHours extends EnergyHours {
  /** IT power without a battery bus, and on each bus. */
  readonly directItW: Float64Array; // [W]
  readonly busItW: readonly Float64Array[]; // [W]
  readonly waterKgPerH: Float64Array; // [kg/h] make-up of the pads
  readonly points: number;
}

/** Year of the sun. The sun of any two years agrees to 0.2°, so a year without a leap day represents a year that is composed of several. */
const sunYear = 2023;

/** Returns the power of processing in the hours of a day, as shares of the busy power, from the local standard time less UTC [h]. */
export type ProcessingDay = (utcOffsetH: number) => Float64Array; // [-]

/**
 * Computes the hours of a node in a weather year, or the reason why they are unknown.
 *
 * @param processing without it, processing workloads are busy all the time
 */
export function yearHours(study: PointStudy, weather: WeatherYear, { buses }: EnergyPlant, processing?: ProcessingDay): YearHours | string {
  const { node } = study;
  const { hours } = weather;
  const dryBulbC = Float64Array.from(hours, (hour) => hour.dryBulbC);
  const depressionK = Float64Array.from(hours, (hour) => Math.max(0, hour.dryBulbC - wetBulbC(moistAir(hour))));
  const points = pointsByHour({ dryBulbC, depressionK }, healthyNodes(study, processing?.(weather.utcOffsetH)), buses);
  const unknown = hours.findIndex((_, i) => points.at(loadQuantity.directW, i) === undefined);
  if (unknown >= 0)
    return `the healthy node has no operating point around ${dryBulbC[unknown]?.toFixed(1)} °C and a wet-bulb depression of ${depressionK[unknown]?.toFixed(1)} K, as in hour ${unknown} of the year`;
  const of = (which: number) => Float64Array.from(hours, (_, i) => points.at(which, i) ?? 0);
  const availablePerSetW = gensetHours(node, weather);
  if (typeof availablePerSetW === "string") return availablePerSetW;
  // Differences of sums: a zero may be slightly negative through rounding.
  const directW = of(loadQuantity.directW).map((watts) => Math.max(0, watts));
  return {
    directW,
    directUnreachedW: of(loadQuantity.directUnreachedW).map((watts, hour) => Math.min(Math.max(0, watts), directW[hour] as number)),
    busW: buses.map((_, k) => of(outputOf(k)).map((watts) => Math.max(0, watts))),
    wayLossShare: of(loadQuantity.wayLossShare),
    reactiveVar: of(loadQuantity.reactiveVar),
    directItW: of(loadQuantity.directItW),
    busItW: buses.map((_, k) => of(itOf(k))),
    waterKgPerH: of(loadQuantity.waterKgPerH),
    sunW: sunHours(node, weather),
    grid: gridHours(node.site, hours.length),
    availablePerSetW,
    points: points.solved,
  };
}

/** Returns the node for each hour of the day, with its processing power. Hours with equal processing share one node. */
function healthyNodes(study: PointStudy, shares: Float64Array | undefined): readonly PointStudy[] {
  if (!shares || study.node.racks.every(({ processingW = 0 }) => processingW === 0)) return [study];
  const known = new Map<number, PointStudy>();
  return Array.from(shares, (share) => {
    const node = known.get(share) ?? (share === 1 ? study : study.withProcessingShare(share));
    known.set(share, node);
    return node;
  });
}

/** Solves healthy points of every hour, each for the node in its hour of the day. */
function pointsByHour(
  { dryBulbC, depressionK }: { readonly dryBulbC: Float64Array; readonly depressionK: Float64Array },
  nodes: readonly PointStudy[],
  buses: EnergyPlant["buses"],
) {
  const nodeAt = (hour: number) => nodes[hour % nodes.length] as PointStudy;
  const tables = new Map(
    unique(nodes).map((node) => {
      const isIts = (_: number, hour: number) => nodeAt(hour) === node;
      return [node, healthyPoints(dryBulbC.filter(isIts), depressionK.filter(isIts), healthyLoads(node, buses))];
    }),
  );
  return {
    solved: addUp([...tables.values()], ({ solved }) => solved),
    at: (which: number, hour: number) => tables.get(nodeAt(hour))?.at(which, dryBulbC[hour] ?? 0, depressionK[hour] ?? 0),
  };
}

function sunHours({ photovoltaics, site }: NodeSnapshot, weather: WeatherYear): Float64Array {
  const sum = new Float64Array(weather.hours.length);
  const time = { year: sunYear, utcOffsetH: weather.utcOffsetH, momentH: weather.irradianceMomentH };
  for (const { id: _, source: _s, tiltDegrees, azimuthDegrees, ...array } of photovoltaics) {
    const power = pvYearW({ ...array, plane: { tiltDegrees, azimuthDegrees } }, site.position, weather.hours, time);
    power.forEach((watts, i) => {
      sum[i] = (sum[i] as number) + watts;
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
  if (another) return "the node has several kinds of gensets, but the year can count only one";
  if (!genset) return new Float64Array(hours.length);
  const table = deratingTable(genset);
  const shares = hours.map(({ dryBulbC }) => deratedShare(table, site.position.elevationM, dryBulbC + genset.intakeRiseK));
  const unknown = shares.indexOf(undefined);
  if (unknown >= 0) return unpublished(genset, hours[unknown]?.dryBulbC);
  return Float64Array.from(shares, (share) => (share ?? 0) * genset.ratedW);
}

function unpublished({ id }: GensetFacts, dryBulbC = Number.NaN): string {
  return `power of ${id} is not published for its site at ${dryBulbC.toFixed(1)} °C: extend its table to there (power.gensets[].derating)`;
}
