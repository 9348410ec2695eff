/** The outside conditions in every hour, as mean powers. All lists have one length, which need not be a year. */
export interface EnergyHours {
  /** Load on no battery bus, at the sources. */
  readonly directW: Float64Array; // [W]
  /** Part of it that gensets do not reach, and that has no power while they run. @default none */
  readonly directUnreachedW?: Float64Array; // [W]
  /** Output of each battery bus, in the order of the plant; 0 for an inverter, which supplies the load that the others leave. */
  readonly busW: readonly Float64Array[]; // [W]
  /** Loss of cables, boards and transformers on the way to the buses, as a share of the delivered power. A bus on its battery has no such loss. */
  readonly wayLossShare: Float64Array; // [-]
  /** Reactive power of the whole load at the sources, lagging positive. */
  readonly reactiveVar: Float64Array; // [var]
  readonly sunW: Float64Array; // [W] of photovoltaics, alternating current
  /** 1 with grid, 0 without. */
  readonly grid: Uint8Array;
  /** Power of one genset: rated × derating. */
  readonly availablePerSetW: Float64Array; // [W]
}

/**
 * Returns the number of hours.
 *
 * @param buses of the plant
 * @throws RangeError when the lists have different lengths, a bus has none, a power is negative or no number, or more load is unreached than there is
 */
export function checkedLength(hours: EnergyHours, buses: number): number {
  const { directW, busW, wayLossShare, reactiveVar, sunW, grid, availablePerSetW } = hours;
  const count = directW.length;
  if (busW.length !== buses)
    throw new RangeError(`Hours must have the output of ${buses} battery buses but have that of ${busW.length}: pass the output of each`);
  const others = [...busW, wayLossShare, reactiveVar, sunW, grid, availablePerSetW];
  const lengths = [count, ...others.map(({ length }) => length)];
  if (lengths.some((length) => length !== count) || count === 0)
    throw new RangeError(
      `Series of load, battery buses, losses on the way, reactive power, sun, grid and gensets must have the same length but have ${lengths.join(", ")}: pass each for the same hours`,
    );
  const powers: [name: string, watts: Float64Array][] = [
    ["load", directW],
    ...busW.map((watts, k): [string, Float64Array] => [`output of bus ${k}`, watts]),
    ["loss on the way to the buses", wayLossShare],
    ["sun", sunW],
    ["power of a genset", availablePerSetW],
  ];
  for (const [name, watts] of powers) {
    for (let hour = 0; hour < count; hour++) {
      const power = watts[hour] as number;
      if (!(power >= 0)) throw new RangeError(`Hourly ${name} must not be negative but is ${power} in hour ${hour}: correct the series`);
    }
  }
  for (let hour = 0; hour < count; hour++) {
    const power = reactiveVar[hour] as number;
    if (!Number.isFinite(power))
      throw new RangeError(`Hourly reactive power must be a number but is ${power} var in hour ${hour}: correct the series`);
  }
  checkUnreached(hours);
  return count;
}

function checkUnreached({ directW, directUnreachedW }: EnergyHours): void {
  if (!directUnreachedW) return;
  if (directUnreachedW.length !== directW.length)
    throw new RangeError(
      `Load that gensets do not reach must have ${directW.length} hours but has ${directUnreachedW.length}: pass it for the same hours`,
    );
  directUnreachedW.forEach((watts, hour) => {
    const most = directW[hour] as number;
    if (!(watts >= 0 && watts <= most))
      throw new RangeError(
        `Load that gensets do not reach must be at most the ${most} W on no battery bus but is ${watts} W in hour ${hour}: correct the series`,
      );
  });
}
