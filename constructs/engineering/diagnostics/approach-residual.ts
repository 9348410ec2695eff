import { combinedUncertainty } from "./combined-uncertainty";

interface ApproachReadings {
  /** Stream that leaves, such as the coolant of a dry cooler. */
  readonly outC: number; // [°C]
  /** Other stream that enters, such as its air. */
  readonly inC: number; // [°C]
  readonly heatW: number; // [W]
}

/**
 * Computes the approach of an exchanger minus that of a clean one.
 *
 * @equation r = T_out − T_in − R·Q
 * @validity flows as at the point of R; no throttling or bypass
 * @source definition; R of {@link exchangerResistanceKPerW}
 * @returns [K]
 */
export function approachResidualK({ outC, inC, heatW }: ApproachReadings, resistanceKPerW: number): number {
  return outC - inC - resistanceKPerW * heatW;
}

/**
 * Computes the standard uncertainty of {@link approachResidualK}.
 *
 * @equation u² = 2·u_T² + (R·Q·u_Q)²
 * @validity as for the residual
 * @source JCGM 100:2008, eq. 10
 * @param temperatureK of each of the two sensors [K]
 * @param heatShare of the heat [-]
 * @returns [K]
 */
export function approachUncertaintyK(approachK: number, temperatureK: number, heatShare: number): number {
  return combinedUncertainty([1, temperatureK], [1, temperatureK], [approachK, heatShare]);
}
