import { unservedFromWh } from "../../engineering/energy/year/energy-traces";
import { addUp } from "../../plain/add-up";
import type { PointStudy } from "../operating-point/point-study";
import type { ProcessingDay } from "./year-hours";
import { yearTraces } from "./year-traces";

/** Supplier of the load in an hour, in the order of use. `nobody` is the load that is not served. */
export const suppliers = ["sun", "grid", "battery", "gensets", "nobody"] as const;

/** The supplier of the load in an hour. */
export type Supplier = (typeof suppliers)[number];

/** Energy from each supplier to the load in every hour of a year, as alternating current, without energy to charge batteries. */
export interface YearSuppliers {
  readonly site: string;
  /** File that the weather comes from. */
  readonly weather: string;
  /** Local standard time of the weather file less UTC. */
  readonly utcOffsetH: number; // [h]
  readonly loadWh: Float64Array; // [Wh] by hour
  /** Energies by supplier. They add up to the load. */
  readonly servedWh: Readonly<Record<Supplier, Float64Array>>; // [Wh] by hour
}

/** Computes which suppliers served the load in each hour of the weather year; undefined if the site has no weather, or the year cannot be computed. */
export function yearSuppliers(study: PointStudy, processing?: ProcessingDay): YearSuppliers | undefined {
  const { node } = study;
  const { weather } = node.site;
  const traces = weather && yearTraces(study, weather, processing);
  if (!weather || !traces || typeof traces === "string") return undefined;
  const { toLoad } = traces.year.hours;
  const served = {
    sun: energies(toLoad.sunW),
    grid: energies(toLoad.gridW),
    gensets: energies(toLoad.gensetsW),
    battery: energies(toLoad.batteriesW),
    nobody: energies(toLoad.nobodyW),
  };
  return {
    site: node.name,
    weather: weather.source.file,
    utcOffsetH: weather.utcOffsetH,
    loadWh: toLoad.sunW.map((_, hour) => addUp(Object.values(toLoad), (watts) => watts[hour] as number)),
    servedWh: served,
  };
}

/** Converts power to energy. Less than the year counts as energy becomes 0. */
function energies(watts: Float64Array): Float64Array {
  return watts.map((wattHours) => (wattHours > unservedFromWh ? wattHours : 0));
}
