import { checkPositive } from "../numeric/checked-number";
import { combinedUncertainty } from "./combined-uncertainty";

/**
 * Computes the difference between the heat in the coolant of a rack and the heat that its power implies, as a share without sign.
 *
 * @equation r = |Q/(f·P) − 1|
 * @validity steady for half an hour; power above 0
 * @source energy balance of the rack
 * @param capturedShare f, heat in the coolant over power at the inlets [-]
 * @returns [-]
 */
export function heatBalanceResidual(heatW: number, powerW: number, capturedShare: number): number {
  checkPositive("Power of a rack", powerW, "W");
  checkPositive("Captured share of a rack", capturedShare, "");
  return Math.abs(heatW / (capturedShare * powerW) - 1);
}

/**
 * Computes the standard uncertainty of {@link heatBalanceResidual} for a rack in balance.
 *
 * @equation u² = u_Q² + u_P²
 * @validity as for the residual
 * @source JCGM 100:2008, eq. 10
 * @returns [-]
 */
export function heatBalanceUncertainty(heatShare: number, powerShare: number): number {
  return combinedUncertainty([1, heatShare], [1, powerShare]);
}
