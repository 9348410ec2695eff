import { checkPositive } from "../numeric/checked-number";
import { combinedUncertainty } from "./combined-uncertainty";

/**
 * Computes the pressure drop of a strainer above that of a clean one, as a share.
 *
 * @equation r = Δp/(k·V²) − 1, k = Δp_clean/V_clean²
 * @validity turbulent flow above 0
 * @source Darcy-Weisbach with a constant friction factor, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., eq. 8.22
 * @param cleanPaS2PerM6 k [Pa·s²/m⁶]
 * @returns [-]
 */
export function cloggingResidual(dropPa: number, flowM3PerS: number, cleanPaS2PerM6: number): number {
  checkPositive("Flow through a strainer", flowM3PerS, "m³/s");
  return dropPa / (cleanPaS2PerM6 * flowM3PerS ** 2) - 1;
}

/**
 * Computes the standard uncertainty of {@link cloggingResidual} for a clean strainer.
 *
 * @equation u² = u_Δp² + (2·u_V)²
 * @validity as for the residual
 * @source JCGM 100:2008, eq. 10
 * @returns [-]
 */
export function cloggingUncertainty(dropShare: number, flowShare: number): number {
  return combinedUncertainty([1, dropShare], [2, flowShare]);
}
