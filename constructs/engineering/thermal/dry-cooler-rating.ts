import type { Coolant } from "./coolant";

/** One point of a dry cooler's data sheet, air dry at 101,325 Pa. */
export interface DryCoolerRating {
  readonly heatW: number; // [W]
  readonly airInC: number; // [°C]
  readonly coolantInC: number; // [°C]
  readonly coolantOutC: number; // [°C]
  readonly coolant: Coolant;
  readonly airFlowM3PerS: number; // [m³/s] at the state entering the coil
  readonly fanPowerW: number; // [W]
}
