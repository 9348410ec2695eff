/** Energies at the terminals of each part over all hours, and what was counted. */
export interface EnergyTotals {
  readonly loadWh: number; // [Wh]
  readonly unservedWh: number; // [Wh]
  readonly sunUsedWh: number; // [Wh] charging included
  readonly sunCurtailedWh: number; // [Wh]
  readonly gridWh: number; // [Wh]
  readonly gensetWh: number; // [Wh]
  readonly dumpedWh: number; // [Wh]
  readonly chargedWh: number; // [Wh] at the battery's terminals
  readonly dischargedWh: number; // [Wh] at the battery's terminals
  /** In the cells, end less beginning. */
  readonly storedChangeWh: number; // [Wh]
  /** Energy out of the cells ÷ their capacity. */
  readonly equivalentFullCycles: number; // [-]
  readonly fuelL: number; // [L]
  readonly deliveries: number;
  readonly deliveredL: number; // [L]
  /** Hours in which sets run. */
  readonly gensetHours: number; // [h]
  /** The same, each running set counted. */
  readonly setHours: number; // [h]
  readonly starts: number;
  readonly hoursUnserved: number; // [h]
}

/** What is added up hour by hour; the rest is worked out at the end. */
type Sums = Omit<EnergyTotals, "storedChangeWh" | "equivalentFullCycles">;

/** Sums of nothing, to be added to. */
/** What is summed up hour by hour. */
export type EnergySums = { -readonly [Name in keyof Sums]: number };

export function emptySums(): EnergySums {
  return {
    loadWh: 0,
    unservedWh: 0,
    sunUsedWh: 0,
    sunCurtailedWh: 0,
    gridWh: 0,
    gensetWh: 0,
    dumpedWh: 0,
    chargedWh: 0,
    dischargedWh: 0,
    fuelL: 0,
    deliveries: 0,
    deliveredL: 0,
    gensetHours: 0,
    setHours: 0,
    starts: 0,
    hoursUnserved: 0,
  };
}
