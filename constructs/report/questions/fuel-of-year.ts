import type { Contributor } from "../../policy/rule/finding";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { YearResult } from "../../studies/year/year";
import type { NoAnswer } from "./answer";

/** What a year costs in fuel. */
export interface FuelAnswer {
  readonly outcome: "known";
  /** File of the weather of that year, in which every hour is the healthy node. */
  readonly scenario: string;
  /** Fuel that is burnt. */
  readonly litres: number; // [L]
  /** They add up to the litres. */
  readonly contributors: readonly Contributor[]; // [L]
  /** How often fuel is delivered. */
  readonly deliveries: number;
  /** Hours in which sets run. */
  readonly gensetHours: number; // [h]
  /** How often sets start. */
  readonly starts: number;
  /** CO2 of the fuel. */
  readonly co2Kg: number; // [kg]
}

/** What the year of the node costs in fuel, as the year has it. */
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
