/**
 * Energy in an hour below which it counts as rounding [Wh]: 1e-6 kWh.
 *
 * @source our own: docs/physics/year.md, Survival
 */
export const unservedFromWh = 1e-3;

/** The values hour by hour. Powers are means of the hour. */
export interface EnergyTraces {
  /** Energy in the cells at the beginning of the hour, by bus. */
  readonly storedWh: readonly Float64Array[]; // [Wh]
  /** Fuel in the tank at the beginning of the hour, before a delivery. */
  readonly tankL: Float64Array; // [L]
  readonly gridW: Float64Array; // [W]
  readonly gensetW: Float64Array; // [W]
  readonly curtailedW: Float64Array; // [W]
  /** Power at the terminals, by bus. */
  readonly chargeW: readonly Float64Array[]; // [W]
  readonly dischargeW: readonly Float64Array[]; // [W]
  /** Missing power on no battery bus. */
  readonly directUnservedW: Float64Array; // [W]
  /** Missing power at the outputs of the buses. */
  readonly busUnservedW: readonly Float64Array[]; // [W]
  /** Power of each supplier to the load, as alternating current. They add up to the served load. */
  readonly toLoad: {
    readonly sunW: Float64Array; // [W]
    readonly gridW: Float64Array; // [W]
    readonly gensetsW: Float64Array; // [W]
    readonly batteriesW: Float64Array; // [W]
    readonly nobodyW: Float64Array; // [W]
  };
}

export function emptyTraces(count: number, buses: number): EnergyTraces {
  const powers = () => new Float64Array(count);
  const byBus = () => Array.from({ length: buses }, powers);
  return {
    storedWh: byBus(),
    tankL: powers(),
    gridW: powers(),
    gensetW: powers(),
    curtailedW: powers(),
    chargeW: byBus(),
    dischargeW: byBus(),
    directUnservedW: powers(),
    busUnservedW: byBus(),
    toLoad: { sunW: powers(), gridW: powers(), gensetsW: powers(), batteriesW: powers(), nobodyW: powers() },
  };
}
