import { checkBetween } from "../atmosphere/link-range";
import { ratioOfDb } from "./decibels";

/** Noise temperature of the sky behind the atmosphere [K]. Source: ITU-R P.618-14, section 3, after P.372. */
const cosmicK = 2.7;

/**
 * Computes the noise temperature of the sky through an atmosphere that attenuates and so radiates. Scintillation does neither: leave it out.
 *
 * @equation T_sky = T_m·(1 − 10^(−B/10)) + 2.7·10^(−B/10)
 * @validity attenuation 0 to 1,000 dB, medium 200 to 340 K
 * @source ITU-R P.618-14, section 3
 * @param attenuationDb B = A_G + A_R + A_C [dB]
 * @param mediumK T_m [K]
 * @returns [K]
 */
export function skyTemperatureK(attenuationDb: number, mediumK: number): number {
  checkBetween("Attenuation", attenuationDb, 0, 1000, "dB", "correct what it is computed from");
  checkBetween("Mean radiating temperature", mediumK, 200, 340, "K", "give it in kelvins");
  const through = ratioOfDb(-attenuationDb);
  return mediumK * (1 - through) + cosmicK * through;
}
