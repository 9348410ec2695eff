import { shownNumber } from "../../numeric/shown-number";
/**
 * Converts decibels to a ratio of two powers.
 *
 * @equation 10^(x/10)
 * @validity −3,000 to 3,000 dB; beyond, the number has no significant digits
 * @source definition of the decibel, IEC 60027-3
 * @returns [-]
 */
export function ratioOfDb(db: number): number {
  if (!(Math.abs(db) <= 3000))
    throw new RangeError(`Level must lie between −3000 and 3000 dB but is ${shownNumber(db)} dB: correct what it is computed from`);
  return Math.exp((db * Math.LN10) / 10);
}

/**
 * Converts a ratio of two powers to decibels.
 *
 * @equation 10·log x
 * @validity above 0
 * @source definition of the decibel, IEC 60027-3
 * @returns [dB]
 */
export function dbOfRatio(ratio: number): number {
  if (!(ratio > 0 && ratio < Number.POSITIVE_INFINITY))
    throw new RangeError(`Ratio must be above zero but is ${shownNumber(ratio)}: correct what it is computed from`);
  return 10 * Math.log10(ratio);
}
