/** What comes from outside in every hour, mean powers. All of one length, which need not be a year. */
export interface EnergyHours {
  /** All that the site draws from its sources. */
  readonly loadW: Float64Array; // [W]
  readonly sunW: Float64Array; // [W] of photovoltaics, alternating current
  /** 1 with grid, 0 without. */
  readonly grid: Uint8Array;
  /** Of one genset: rated × derating. */
  readonly availablePerSetW: Float64Array; // [W]
}

const names = ["load", "sun", "power of a genset"] as const;

/**
 * How many hours there are.
 *
 * @throws RangeError when they are not of one length, or a power is negative or no number
 */
export function checkedLength({ loadW, sunW, grid, availablePerSetW }: EnergyHours): number {
  const count = loadW.length;
  if (sunW.length !== count || grid.length !== count || availablePerSetW.length !== count || count === 0) {
    throw new RangeError(
      `Hours of load, sun, grid and gensets must be as many but are ${count}, ${sunW.length}, ${grid.length} and ${availablePerSetW.length}: give each for the same hours`,
    );
  }
  [loadW, sunW, availablePerSetW].forEach((powers, which) => {
    for (let hour = 0; hour < count; hour++) {
      const power = powers[hour] as number;
      if (!(power >= 0)) {
        throw new RangeError(`Hourly ${names[which]} must not be negative but is ${power} W in hour ${hour}: correct the series`);
      }
    }
  });
  return count;
}
