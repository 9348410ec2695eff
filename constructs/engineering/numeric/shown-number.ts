const shownDigits = 6; // [-]

/**
 * A computed number as a message shows it: nobody reads its last bits.
 *
 * @equation six digits, without zeros behind
 * @validity any number; what is none stays what it is
 * @source definition
 */
export function shownNumber(value: number): string {
  return `${Number.isFinite(value) ? Number(value.toPrecision(shownDigits)) : value}`;
}
