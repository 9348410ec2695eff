const shownDigits = 6; // [-]

/**
 * Rounds a computed number for a message.
 *
 * @equation six digits, without zeros behind
 * @validity any number; NaN and infinity are unchanged
 * @source definition
 */
export function shownNumber(value: number): string {
  return `${Number.isFinite(value) ? Number(value.toPrecision(shownDigits)) : value}`;
}
