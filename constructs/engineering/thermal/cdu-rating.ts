import type { Coolant } from "./coolant";

/** One point of a liquid-to-liquid CDU's data sheet. */
export interface CduRating {
  readonly heatW: number; // [W]
  readonly approachK: number; // [K] secondary supply above primary inlet
  readonly primaryInC: number; // [°C]
  readonly primaryFlowM3PerS: number; // [m³/s]
  readonly secondaryFlowM3PerS: number; // [m³/s]
  readonly primaryCoolant: Coolant;
  readonly secondaryCoolant: Coolant;
}
