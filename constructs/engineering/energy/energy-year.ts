import { dispatchHour, emptyFlow, type PlantState } from "./dispatch-hour";
import { type EnergyPlant, plantNumbers } from "./energy-plant";

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

/** What a year did. */
export interface EnergyYear {
  readonly totals: EnergyTotals;
  readonly hours: EnergyTraces;
}

/**
 * A site through the hours of a year.
 *
 * @equation {@link dispatchHour}, one after the other
 * @validity whole hours; the tank starts full, the gensets stand still
 * @source docs/physics.md, A year of hours
 * @param stateOfCharge of the battery at the beginning [-]
 */
export function energyYear(plant: EnergyPlant, hours: EnergyHours, stateOfCharge = 1): EnergyYear {
  const count = checkedLength(hours);
  const numbers = plantNumbers(plant);
  const state: PlantState = { storedWh: numbers.capacityWh * stateOfCharge, tankL: numbers.tankL, isRunning: false };
  const firstWh = state.storedWh;
  const flow = emptyFlow();
  const traces = emptyTraces(count);
  const sum = emptyTotals();
  const { loadW, sunW, grid, availablePerSetW } = hours;
  for (let i = 0; i < count; i++) {
    const load = loadW[i] as number;
    const sun = sunW[i] as number;
    traces.storedWh[i] = state.storedWh;
    traces.tankL[i] = state.tankL;
    dispatchHour(numbers, state, flow, load, sun, grid[i] === 1, availablePerSetW[i] as number);
    traces.gridW[i] = flow.gridW;
    traces.gensetW[i] = flow.gensetW;
    traces.chargeW[i] = flow.chargeW;
    traces.dischargeW[i] = flow.dischargeW;
    traces.curtailedW[i] = flow.curtailedW;
    traces.unservedW[i] = flow.unservedW;
    const hasRest = load - sun > unservedFromWh;
    const isMissing = flow.unservedW > unservedFromWh;
    traces.suppliers[i] =
      (Math.min(sun, load) > unservedFromWh ? supplier.sun : 0) |
      (hasRest && flow.gridW > 0 ? supplier.grid : 0) |
      (flow.dischargeW > unservedFromWh ? supplier.battery : 0) |
      (hasRest && flow.gensetW > 0 ? supplier.gensets : 0) |
      (isMissing ? supplier.nobody : 0);
    sum.loadWh += load;
    sum.sunUsedWh += sun - flow.curtailedW;
    sum.sunCurtailedWh += flow.curtailedW;
    sum.unservedWh += flow.unservedW;
    sum.gridWh += flow.gridW;
    sum.gensetWh += flow.gensetW;
    sum.dumpedWh += flow.dumpedW;
    sum.chargedWh += flow.chargeW;
    sum.dischargedWh += flow.dischargeW;
    sum.fuelL += flow.fuelL;
    sum.deliveries += flow.deliveredL > 0 ? 1 : 0;
    sum.deliveredL += flow.deliveredL;
    sum.gensetHours += flow.sets > 0 ? 1 : 0;
    sum.setHours += flow.sets;
    sum.starts += flow.starts;
    sum.hoursUnserved += isMissing ? 1 : 0;
  }
  const outOfCellsWh = sum.dischargedWh / numbers.dischargeEfficiency;
  return {
    totals: {
      ...sum,
      storedChangeWh: state.storedWh - firstWh,
      equivalentFullCycles: numbers.capacityWh > 0 ? outOfCellsWh / numbers.capacityWh : 0,
    },
    hours: traces,
  };
}

/** @throws RangeError when the hours are not of one length */
export function checkedLength({ loadW, sunW, grid, availablePerSetW }: EnergyHours): number {
  const count = loadW.length;
  if (sunW.length !== count || grid.length !== count || availablePerSetW.length !== count || count === 0) {
    throw new RangeError(
      `Hours of load, sun, grid and gensets must be as many but are ${count}, ${sunW.length}, ${grid.length} and ${availablePerSetW.length}: give each for the same hours`,
    );
  }
  return count;
}

function emptyTraces(count: number): EnergyTraces {
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

function emptyTotals() {
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
