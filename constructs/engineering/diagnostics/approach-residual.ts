import { combinedUncertainty } from "./combined-uncertainty";

/** What is read of an exchanger. */
export interface ApproachReadings {
  /** Stream that leaves, as coolant out of a dry cooler. */
  readonly outC: number; // [°C]
  /** The other stream as it comes in, as its air. */
  readonly inC: number; // [°C]
  readonly heatW: number; // [W]
}

/**
 * Approach of an exchanger less that of a clean one.
 *
 * @equation r = T_out − T_in − R·Q
 * @validity flows as they are at the point of R; nothing throttled or led past
 * @source definition; R of {@link exchangerResistanceKPerW}
 * @returns [K]
 */
export function approachResidualK({ outC, inC, heatW }: ApproachReadings, resistanceKPerW: number): number {
  return outC - inC - resistanceKPerW * heatW;
}

/**
 * Standard uncertainty of {@link approachResidualK}.
 *
 * @equation u² = 2·u_T² + (R·Q·u_Q)²
 * @validity as there
 * @source JCGM 100:2008, eq. 10
 * @param temperatureK of each of the two sensors [K]
 * @param heatShare of the heat [-]
 * @returns [K]
 */
export function approachUncertaintyK(approachK: number, temperatureK: number, heatShare: number): number {
  return combinedUncertainty([1, temperatureK], [1, temperatureK], [approachK, heatShare]);
}
