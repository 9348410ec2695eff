import { type EnergyYear, energyYear } from "../../engineering/energy/year/energy-year";
import type { WeatherYear } from "../../site/weather-year";
import type { PointStudy } from "../operating-point/point-study";
import { type ProcessingDay, type YearHours, yearHours } from "./year-hours";
import { type YearPlant, yearPlant } from "./year-plant";

/** A year hour by hour: what came from outside, what the node has against it, and what it did. */
export interface YearTraces {
  readonly hours: YearHours;
  readonly plant: YearPlant;
  readonly year: EnergyYear;
}

/** The hours of a node in a year of weather, or why they are not known. Large: computed anew each time, and not kept. */
export function yearTraces(study: PointStudy, weather: WeatherYear, processing?: ProcessingDay): YearTraces | string {
  const plant = yearPlant(study);
  const hours = yearHours(study, weather, plant, processing);
  return typeof hours === "string" ? hours : { hours, plant, year: energyYear(plant, hours) };
}
