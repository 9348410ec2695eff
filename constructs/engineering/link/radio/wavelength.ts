import { checkReceivedFrequency } from "../atmosphere/link-range";

/** Speed of light [m/s]. Source: SI brochure, 9th edition, exact. */
const speedOfLightMPerS = 299_792_458;

/**
 * Computes the wavelength in a vacuum.
 *
 * @equation λ = c/f
 * @validity above 0 to 50 GHz
 * @source definition of the wavelength
 * @returns [m]
 */
export function wavelengthM(frequencyGhz: number): number {
  checkReceivedFrequency(frequencyGhz);
  return speedOfLightMPerS / (frequencyGhz * 1e9);
}
