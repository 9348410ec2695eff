/** Refuses a share outside 0 to 1, and NaN. */
export function checkShare(name: string, share: number): void {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`${name} must lie between 0 and 1 but is ${share}: write it as a share, such as 0.9`);
}

/** Refuses a quantity below zero, and NaN. */
export function checkNotNegative(name: string, value: number, unit: string): void {
  if (!(value >= 0)) throw new RangeError(`${name} must not be negative but is ${value} ${unit}: correct its sign`);
}

/** Refuses a quantity of zero or less, and NaN. */
export function checkPositive(name: string, value: number, unit: string): void {
  if (!(value > 0)) throw new RangeError(`${name} must be above zero but is ${value} ${unit}: write the value of its data sheet`);
}
