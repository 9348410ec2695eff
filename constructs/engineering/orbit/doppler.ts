/** Speed of light, by definition of the metre. */
const lightKmPerS = 299_792.458; // [km/s]

/**
 * Doppler shift of what a satellite sends.
 *
 * @equation Δf = −f·ρ̇/c
 * @validity speeds far below that of light: what is left out is 1e-9 of the frequency for a satellite
 * @source first order of the Doppler effect
 * @param frequencyHz as sent [Hz]
 * @param rangeRateKmPerS positive while the satellite goes away [km/s]
 * @returns positive while it comes nearer [Hz]
 */
export function dopplerShiftHz(frequencyHz: number, rangeRateKmPerS: number): number {
  if (!(frequencyHz > 0)) throw new RangeError(`Frequency must be above 0 Hz but is ${frequencyHz} Hz: give that of the carrier`);
  if (!(Math.abs(rangeRateKmPerS) < lightKmPerS))
    throw new RangeError(`Range rate must be below the speed of light but is ${rangeRateKmPerS} km/s: give it in km/s`);
  return (-frequencyHz * rangeRateKmPerS) / lightKmPerS;
}
