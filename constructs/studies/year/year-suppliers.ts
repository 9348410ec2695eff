import { type EnergyTraces, unservedFromWh } from "../../engineering/energy/year/energy-traces";
import type { PointStudy } from "../operating-point/point-study";
import type { YearHours } from "./year-hours";
import { yearTraces } from "./year-traces";

/** Who serves the load of an hour, the cheapest first; nobody serves what is left. */
export const suppliers = ["sun", "grid", "battery", "gensets", "nobody"] as const;

export type Supplier = (typeof suppliers)[number];

/** What each supplier gave the load in every hour of a year. What it gave the battery is not in it. */
export interface YearSuppliers {
  readonly site: string;
  /** File that the weather comes from. */
  readonly weather: string;
  /** Local standard time of the weather less UTC. */
  readonly utcOffsetH: number; // [h]
  readonly loadWh: Float64Array; // [Wh] by hour
  /** They add up to the load. */
  readonly servedWh: Readonly<Record<Supplier, Float64Array>>; // [Wh] by hour
}

/** Who supplied a node in the hours of its site's weather; undefined where it has none, or its year cannot be computed. */
export function yearSuppliers(study: PointStudy): YearSuppliers | undefined {
  const { node } = study;
  const { weather } = node.site;
  const traces = weather && yearTraces(study, weather);
  if (!weather || !traces || typeof traces === "string") return undefined;
  const { hours, year } = traces;
  return {
    site: node.name,
    weather: weather.source.file,
    utcOffsetH: weather.utcOffsetH,
    loadWh: hours.loadW,
    servedWh: servedWh(hours, year.hours),
  };
}

/** Less than the year counts as energy is none. */
function servedWh({ loadW, sunW }: YearHours, { gridW, gensetW, dischargeW, unservedW }: EnergyTraces): YearSuppliers["servedWh"] {
  const served = (of: (hour: number, restW: number) => number) =>
    Float64Array.from(loadW, (load, hour) => {
      const wattHours = of(hour, Math.max(0, load - (sunW[hour] ?? 0)));
      return wattHours > unservedFromWh ? wattHours : 0;
    });
  return {
    sun: served((hour) => Math.min(sunW[hour] ?? 0, loadW[hour] ?? 0)),
    grid: served((hour, restW) => Math.min(gridW[hour] ?? 0, restW)),
    gensets: served((hour, restW) => Math.min(gensetW[hour] ?? 0, restW)),
    battery: served((hour) => dischargeW[hour] ?? 0),
    nobody: served((hour) => unservedW[hour] ?? 0),
  };
}
