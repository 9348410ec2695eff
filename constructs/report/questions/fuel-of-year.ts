import type { Contributor } from "../../policy/rule/finding";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { YearResult } from "../../studies/year/year";
import type { NoAnswer } from "./answer";

/** The fuel of a year. */
export interface FuelAnswer {
  readonly outcome: "known";
  /** Weather file of that year. Every hour is the healthy node. */
  readonly scenario: string;
  /** Burnt fuel. */
  readonly litres: number; // [L]
  /** Consumers of the fuel. They add up to the litres. */
  readonly contributors: readonly Contributor[]; // [L]
  /** Number of fuel deliveries. */
  readonly deliveries: number;
  /** Hours in which gensets run. */
  readonly gensetHours: number; // [h]
  /** Number of starts of gensets. */
  readonly starts: number;
  /** CO2 of the fuel. */
  readonly co2Kg: number; // [kg]
}

/** Returns the fuel of the year of the node. */
export function fuelOfYear({ gensets }: NodeSnapshot, year: YearResult | undefined): FuelAnswer | NoAnswer {
  if (gensets.length === 0) return { outcome: "not-applicable", reason: "no genset" };
  if (!year) return { outcome: "unknown", reason: "the site has no weather, so no year is computed: add site.weather" };
  if (year.outcome === "unknown") return year;
  const { energy, fuel, co2, weather } = year;
  return {
    outcome: "known",
    scenario: weather,
    litres: energy.fuelL,
    contributors: fuel,
    deliveries: energy.deliveries,
    gensetHours: energy.gensetHours,
    starts: energy.starts,
    co2Kg: co2.fuelKg,
  };
}
