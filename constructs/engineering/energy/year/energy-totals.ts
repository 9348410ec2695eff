/** Energies at the terminals of each part over all hours, and what was counted. */
export interface EnergyTotals {
  /** On no battery bus and at the outputs of battery buses: what their converters lose is not in it. */
  readonly loadWh: number; // [Wh]
  /** The same. */
  readonly unservedWh: number; // [Wh]
  /** Energy of the sun that is used, charging included. */
  readonly sunUsedWh: number; // [Wh] charging included
  /** Energy of the sun that nobody takes. */
  readonly sunCurtailedWh: number; // [Wh]
  /** Energy from the grid. */
  readonly gridWh: number; // [Wh]
  /** Energy from gensets. */
  readonly gensetWh: number; // [Wh]
  /** Energy of gensets that nobody takes. */
  readonly dumpedWh: number; // [Wh]
  /** Fuel that is burnt. */
  readonly fuelL: number; // [L]
  /** How often fuel is delivered. */
  readonly deliveries: number;
  /** Fuel that is delivered. */
  readonly deliveredL: number; // [L]
  /** Hours in which sets run. */
  readonly gensetHours: number; // [h]
  /** The same, each running set counted. */
  readonly setHours: number; // [h]
  /** Of sets, each counted. */
  readonly starts: number;
  /** Hours in which some load is not served. */
  readonly hoursUnserved: number; // [h]
  /** Energy that load on no battery bus did not get. */
  readonly unservedDirectWh: number; // [Wh] on no battery bus
  /** What each battery took and gave. */
  readonly batteries: readonly BatteryTotals[];
}

/** A battery over all hours. */
export interface BatteryTotals {
  /** Of its bus. */
  readonly bus: string;
  /** Energy into its terminals. */
  readonly chargedWh: number; // [Wh] into its terminals
  /** Energy out of its terminals. */
  readonly dischargedWh: number; // [Wh] out of its terminals
  /** In the cells, end less beginning. */
  readonly storedChangeWh: number; // [Wh]
  /** Energy out of the cells ÷ their capacity. */
  readonly equivalentFullCycles: number; // [-]
  /** At the end of an hour. */
  readonly lowestStateOfCharge: number; // [-]
  /** Missing at the output of its bus. */
  readonly unservedWh: number; // [Wh]
}

/** What is added up hour by hour for the site. */
export type SiteSums = { -readonly [Name in keyof Omit<EnergyTotals, "batteries">]: number };

/** What is added up hour by hour for a battery. */
export interface BatterySums {
  chargedWh: number; // [Wh]
  dischargedWh: number; // [Wh]
  unservedWh: number; // [Wh]
  lowestWh: number; // [Wh]
}

/** Sums of nothing, to be added to. */
export function emptySums(): SiteSums {
  return {
    loadWh: 0,
    unservedWh: 0,
    unservedDirectWh: 0,
    sunUsedWh: 0,
    sunCurtailedWh: 0,
    gridWh: 0,
    gensetWh: 0,
    dumpedWh: 0,
    fuelL: 0,
    deliveries: 0,
    deliveredL: 0,
    gensetHours: 0,
    setHours: 0,
    starts: 0,
    hoursUnserved: 0,
  };
}
