/**
 * Less than this in an hour is no energy, but rounding [Wh]: 1e-6 kWh.
 *
 * @source our own: docs/physics/year.md, Survival
 */
export const unservedFromWh = 1e-3;

/** The hours one by one. Powers are means of the hour. */
export interface EnergyTraces {
  /** In the cells at the beginning of the hour, by bus. */
  readonly storedWh: readonly Float64Array[]; // [Wh]
  /** In the tank at the beginning of the hour, before a delivery. */
  readonly tankL: Float64Array; // [L]
  readonly gridW: Float64Array; // [W]
  readonly gensetW: Float64Array; // [W]
  readonly curtailedW: Float64Array; // [W]
  /** At the terminals, by bus. */
  readonly chargeW: readonly Float64Array[]; // [W]
  readonly dischargeW: readonly Float64Array[]; // [W]
  /** Missing on no battery bus. */
  readonly directUnservedW: Float64Array; // [W]
  /** Missing at the outputs of the buses. */
  readonly busUnservedW: readonly Float64Array[]; // [W]
  /** Who served the load, as alternating current: they add up to it. */
  readonly toLoad: {
    readonly sunW: Float64Array; // [W]
    readonly gridW: Float64Array; // [W]
    readonly gensetsW: Float64Array; // [W]
    readonly batteriesW: Float64Array; // [W]
    readonly nobodyW: Float64Array; // [W]
  };
}

/** Traces of nothing, to be written to. */
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
