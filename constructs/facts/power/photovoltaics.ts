import type { Source } from "../../provenance/source";

/** Photovoltaic modules on one plane behind one inverter. */
export interface PhotovoltaicsFacts {
  readonly id: string;
  readonly tiltDegrees: number; // [°]
  readonly azimuthDegrees: number; // [°]
  readonly ratedW: number; // [W]
  readonly temperatureCoefficientPerK: number; // [1/K]
  readonly noctC: number; // [°C]
  readonly moduleEfficiency: number; // [-]
  /** Losses, including soiling. */
  readonly losses: number; // [-]
  /** Voltage of the grid for which its inverter is built; undefined if not stated. */
  readonly lineToLineV?: number; // [V]
  readonly directToAlternating: number; // [-]
  readonly inverterEfficiency: number; // [-]
  readonly source: Source;
}
