/** Energies over all hours, at the terminals of each part, and counts. */
export interface EnergyTotals {
  /** Energy that loads need: of loads on no battery bus, and at the outputs of battery buses. Losses of the converters before these buses are not included. */
  readonly loadWh: number; // [Wh]
  /** Energy that loads needed and did not get, counted at the same places. */
  readonly unservedWh: number; // [Wh]
  /** Solar energy that is used, including charging. */
  readonly sunUsedWh: number; // [Wh] charging included
  /** Solar energy that is not used. */
  readonly sunCurtailedWh: number; // [Wh]
  /** Energy from the grid. */
  readonly gridWh: number; // [Wh]
  /** Energy from gensets. */
  readonly gensetWh: number; // [Wh]
  /** Energy of gensets that is not used, because a set runs at its minimum load. */
  readonly dumpedWh: number; // [Wh]
  /** Fuel that is burnt. */
  readonly fuelL: number; // [L]
  /** Number of fuel deliveries. */
  readonly deliveries: number;
  /** Fuel that is delivered. */
  readonly deliveredL: number; // [L]
  /** Hours in which at least one set runs. */
  readonly gensetHours: number; // [h]
  /** Running hours of all sets, each set counted. */
  readonly setHours: number; // [h]
  /** Starts of all sets, each set counted. */
  readonly starts: number;
  /** Hours in which some load is not fully served. */
  readonly hoursUnserved: number; // [h]
  /** Energy that loads on no battery bus needed and did not get. */
  readonly unservedDirectWh: number; // [Wh] on no battery bus
  /** Energies of each battery. */
  readonly batteries: readonly BatteryTotals[];
}

/** Energies of one battery over all hours. */
export interface BatteryTotals {
  /** Id of its bus. */
  readonly bus: string;
  /** Energy into its terminals. */
  readonly chargedWh: number; // [Wh] into its terminals
  /** Energy out of its terminals. */
  readonly dischargedWh: number; // [Wh] out of its terminals
  /** Energy in the cells at the end less that at the beginning. */
  readonly storedChangeWh: number; // [Wh]
  /** Energy out of the cells ÷ their capacity. */
  readonly equivalentFullCycles: number; // [-]
  /** Lowest state of charge at the end of any hour. */
  readonly lowestStateOfCharge: number; // [-]
  /** Energy that loads at the output of its bus needed and did not get. */
  readonly unservedWh: number; // [Wh]
}

/** The sums for the site that are added up hour by hour. */
export type SiteSums = { -readonly [Name in keyof Omit<EnergyTotals, "batteries">]: number };

/** The sums for a battery that are added up hour by hour. */
export interface BatterySums {
  chargedWh: number; // [Wh]
  dischargedWh: number; // [Wh]
  unservedWh: number; // [Wh]
  lowestWh: number; // [Wh]
}

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
