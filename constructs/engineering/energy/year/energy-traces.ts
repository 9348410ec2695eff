/** Who serves an hour, as bits of {@link EnergyTraces.suppliers}. */
export const supplier = { sun: 1, grid: 2, battery: 4, gensets: 8, nobody: 16 } as const;

/** Less than this in an hour is no energy, but rounding [Wh]: 1e-6 kWh. */
export const unservedFromWh = 1e-3;

/** The hours one by one. Powers are means of the hour at the terminals. */
export interface EnergyTraces {
  /** In the cells at the beginning of the hour. */
  readonly storedWh: Float64Array; // [Wh]
  /** In the tank at the beginning of the hour, before a delivery. */
  readonly tankL: Float64Array; // [L]
  readonly gridW: Float64Array; // [W]
  readonly gensetW: Float64Array; // [W]
  readonly chargeW: Float64Array; // [W]
  readonly dischargeW: Float64Array; // [W]
  readonly curtailedW: Float64Array; // [W]
  readonly unservedW: Float64Array; // [W]
  /** Bits of {@link supplier}. */
  readonly suppliers: Uint8Array;
}

/** Traces of nothing, to be written to. */
export function emptyTraces(count: number): EnergyTraces {
  const powers = () => new Float64Array(count);
  return {
    storedWh: powers(),
    tankL: powers(),
    gridW: powers(),
    gensetW: powers(),
    chargeW: powers(),
    dischargeW: powers(),
    curtailedW: powers(),
    unservedW: powers(),
    suppliers: new Uint8Array(count),
  };
}
