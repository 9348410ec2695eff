/** Speed of light, by definition of the metre. */
const lightKmPerS = 299_792.458; // [km/s]

/**
 * Computes the Doppler shift of a satellite's signal.
 *
 * @equation Δf = −f·ρ̇/c
 * @validity speeds far below that of light: the neglected part is 1e-9 of the frequency for a satellite
 * @source first order of the Doppler effect
 * @param frequencyHz as sent [Hz]
 * @param rangeRateKmPerS positive while the satellite moves away [km/s]
 * @returns positive while it approaches [Hz]
 */
export function dopplerShiftHz(frequencyHz: number, rangeRateKmPerS: number): number {
  if (!(frequencyHz > 0)) throw new RangeError(`Frequency must be above 0 Hz but is ${frequencyHz} Hz: give that of the carrier`);
  if (!(Math.abs(rangeRateKmPerS) < lightKmPerS))
    throw new RangeError(`Range rate must be below the speed of light but is ${rangeRateKmPerS} km/s: give it in km/s`);
  return (-frequencyHz * rangeRateKmPerS) / lightKmPerS;
}
