import { type EnergyYear, energyYear } from "../../engineering/energy/year/energy-year";
import type { WeatherYear } from "../../site/weather-year";
import type { PointStudy } from "../operating-point/point-study";
import { type ProcessingDay, type YearHours, yearHours } from "./year-hours";
import { type YearPlant, yearPlant } from "./year-plant";

/** A year hour by hour: the outside conditions, the supplies of the node, and its operation. */
interface YearTraces {
  readonly hours: YearHours;
  readonly plant: YearPlant;
  readonly year: EnergyYear;
}

/** Computes the hours of a node in a weather year, or the reason why they are unknown. The result is large, and computed again each time. */
export function yearTraces(study: PointStudy, weather: WeatherYear, processing?: ProcessingDay): YearTraces | string {
  const plant = yearPlant(study);
  const hours = yearHours(study, weather, plant, processing);
  return typeof hours === "string" ? hours : { hours, plant, year: energyYear(plant, hours) };
}
