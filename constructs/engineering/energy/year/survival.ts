import type { EnergyHours } from "./energy-hours";
import type { EnergyPlant } from "./energy-plant";
import { type CountedLoads, OutageWalk } from "./outage-walk";
import { plantNumbers } from "./plant-numbers";
import { preparedHours } from "./prepared-hours";

/**
 * How many hours a site carries without grid and without a delivery of fuel, from each hour of the year.
 *
 * @equation whole hours before the first with more than 1e-6 kWh unserved, at most all hours; the year closes on itself
 * @validity begins with the states of charge that the year has there, a full tank and gensets that stand still; then the rules of the year. Neither the grid of
 * `hours` nor the reorder level is read
 * @source docs/physics/year.md, Survival
 * @param storedWh in the cells at the beginning of each hour of the year, by bus, as its traces have it [Wh]
 * @param counted what must be served. @default all of it
 * @returns hours by the hour that it begins with [h]
 */
export function survivalHours(
  plant: EnergyPlant,
  hours: EnergyHours,
  storedWh: readonly Float64Array[],
  counted?: CountedLoads,
): Uint32Array {
  const numbers = plantNumbers(plant);
  const prepared = preparedHours(numbers, hours);
  const walk = new OutageWalk(numbers, prepared, counted);
  return Uint32Array.from({ length: prepared.count }, (_, start) => walk.carried(start, storedWh));
}

/** Least, tenth centile and median of the hours carried, by nearest rank [h]. */
export interface SurvivalSummary {
  /** Shortest time that an outage beginning in any hour of the year is survived. */
  readonly minimumH: number; // [h]
  /** A tenth of the outages are survived for less. */
  readonly tenthCentileH: number; // [h]
  /** Half of the outages are survived for less. */
  readonly medianH: number; // [h]
}

/**
 * The curve in three numbers.
 *
 * @equation nearest rank: the value at place ceil(p·n) of n sorted ones
 * @validity one value or more
 * @source definition of the nearest-rank percentile
 */
export function survivalSummary(carriedH: Uint32Array): SurvivalSummary {
  const sorted = carriedH.slice().sort();
  const at = (share: number) => sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? 0;
  return { minimumH: at(0), tenthCentileH: at(0.1), medianH: at(0.5) };
}
