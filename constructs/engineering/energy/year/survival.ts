import type { EnergyHours } from "./energy-hours";
import type { EnergyPlant } from "./energy-plant";
import { type CountedLoads, OutageWalk } from "./outage-walk";
import { plantNumbers } from "./plant-numbers";
import { preparedHours } from "./prepared-hours";

/**
 * Computes how many hours a site serves its load without the grid and without a fuel delivery, for an outage that begins in each hour of the year.
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

/** Hours that a site survives an outage, over all hours in which it may begin: least, 10th percentile and median, by nearest rank [h]. */
export interface SurvivalSummary {
  /** Shortest time that an outage beginning in any hour of the year is survived. */
  readonly minimumH: number; // [h]
  /** 10th percentile: a tenth of the outages are survived for a shorter time. */
  readonly tenthCentileH: number; // [h]
  /** Median: half of the outages are survived for a shorter time. */
  readonly medianH: number; // [h]
}

/**
 * Summarises the curve in three numbers.
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
