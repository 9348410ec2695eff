import { shownNumber } from "../../numeric/shown-number";
import { wavelengthM } from "./wavelength";

/**
 * Computes the free-space loss between two antennas without gain.
 *
 * @equation L = 20·log(4π·d/λ)
 * @validity above 0 to 50 GHz, from a wavelength to 10,000,000 km: closer is no far field
 * @source ITU-R P.525-4
 * @param rangeKm d [km]
 * @returns [dB]
 */
export function freeSpaceLossDb(frequencyGhz: number, rangeKm: number): number {
  const wavelength = wavelengthM(frequencyGhz);
  if (!(rangeKm * 1000 >= wavelength && rangeKm <= 1e7))
    throw new RangeError(`Range must lie between a wavelength and 10,000,000 km but is ${shownNumber(rangeKm)} km: give it in kilometres`);
  return 20 * Math.log10((4000 * Math.PI * rangeKm) / wavelength);
}
