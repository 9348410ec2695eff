import { checkBetween } from "./link-range";
import type { RainCoefficients } from "./rain-coefficients";

/** Highest accepted rain rate [mm/h]: above the wettest places of the maps. */
const highestRainRateMmPerH = 300;

/**
 * Computes the attenuation by a kilometre of rain.
 *
 * @equation γ = k·R^α
 * @validity elevation 0 to 90°, rain 0 to 300 mm/h
 * @source ITU-R P.838-3, eq. 1
 * @param rainRateMmPerH R [mm/h]
 * @returns [dB/km]
 */
export function specificRainDbPerKm(coefficients: RainCoefficients, elevationDegrees: number, rainRateMmPerH: number): number {
  checkBetween("Elevation", elevationDegrees, 0, 90, "degrees", "rain is not computed below the horizon");
  checkBetween("Rain rate", rainRateMmPerH, 0, highestRainRateMmPerH, "mm/h", "give it in millimetres an hour");
  if (rainRateMmPerH === 0) return 0;
  const { k, alpha } = rainPower(coefficients, Math.cos((elevationDegrees * Math.PI) / 180));
  return k * Math.exp(alpha * Math.log(rainRateMmPerH));
}

/**
 * Computes k and α of rain for a path.
 *
 * @equation k = a + b·cos² e, α = (c + d·cos² e)/k
 * @validity elevation 0 to 90°
 * @source ITU-R P.838-3, eq. 4 and 5
 * @param elevationCosine cos e of the path [-]
 */
export function rainPower(coefficients: RainCoefficients, elevationCosine: number): { readonly k: number; readonly alpha: number } {
  const { kSum, kTurn, kAlphaSum, kAlphaTurn } = coefficients;
  const k = kSum + kTurn * elevationCosine ** 2;
  return { k, alpha: (kAlphaSum + kAlphaTurn * elevationCosine ** 2) / k };
}
