/** Measure of the value of a contact: its seconds, or its bytes under a clear sky. */
export type ContactMeasure = "seconds" | "bytes";

/**
 * Computes the value of a contact as a whole number, so that plans are compared without rounding errors.
 *
 * @equation v = ⌊w·(LOS − AOS) + ½⌋ in seconds, or ⌊w·V + ½⌋ in MB of 10⁶ B
 * @validity weight and quantity not negative, times in whole milliseconds
 * @source definition
 * @param weight of the satellite [-]
 * @param durationMs from AOS to LOS [ms]
 * @param bytes received in that time [B]
 */
export function contactValue(measure: ContactMeasure, weight: number, durationMs: number, bytes: number): number {
  // multiplied first: halves are exact then, which they are not in 5·494.1
  const value = Math.floor(measure === "seconds" ? (weight * durationMs) / 1000 + 0.5 : (weight * bytes) / 1e6 + 0.5);
  if (!(value >= 0 && Number.isSafeInteger(value)))
    throw new RangeError(`Value of a contact must be a whole number from 0 but is ${value}: correct weight, times or volume`);
  return value;
}
