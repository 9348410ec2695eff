import type { EnergyHours } from "./energy-hours";
import type { EnergyPlant } from "./energy-plant";
import { type CountedLoads, OutageWalk } from "./outage-walk";
import { plantNumbers } from "./plant-numbers";
import { preparedHours } from "./prepared-hours";

/**
 * Computes the hours for which a site serves its load without the grid and without a fuel delivery, for an outage that begins in each hour of the year.
 *
 * @equation whole hours before the first with more than 1e-6 kWh unserved, at most all hours; the year closes on itself
 * @validity begins with the states of charge of the year, a full tank and gensets that do not run; then the rules of the year apply. The grid of `hours` and
 * the reorder level are not read
 * @source docs/physics/year.md, Survival
 * @param storedWh energy in the cells at the beginning of each hour of the year, by bus, as in its traces [Wh]
 * @param counted the loads that must be served. @default all
 * @returns hours by the hour of the beginning [h]
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
