import { dispatchHour, emptyFlow, type HourFlow, type PlantState } from "./dispatch-hour";
import { checkedLength, type EnergyHours } from "./energy-hours";
import { type EnergyPlant, plantNumbers } from "./energy-plant";
import { type EnergySums, type EnergyTotals, emptySums } from "./energy-totals";
import { type EnergyTraces, emptyTraces, supplier, unservedFromWh } from "./energy-traces";

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
  const sum = emptySums();
  const { loadW, sunW, grid, availablePerSetW } = hours;
  for (let i = 0; i < count; i++) {
    const load = loadW[i] as number;
    const sun = sunW[i] as number;
    traces.storedWh[i] = state.storedWh;
    traces.tankL[i] = state.tankL;
    dispatchHour(numbers, state, flow, load, sun, grid[i] === 1, availablePerSetW[i] as number);
    trace(traces, i, flow, load, sun);
    add(sum, flow, load, sun);
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

function trace(traces: EnergyTraces, i: number, flow: HourFlow, load: number, sun: number): void {
  traces.gridW[i] = flow.gridW;
  traces.gensetW[i] = flow.gensetW;
  traces.chargeW[i] = flow.chargeW;
  traces.dischargeW[i] = flow.dischargeW;
  traces.curtailedW[i] = flow.curtailedW;
  traces.unservedW[i] = flow.unservedW;
  const hasRest = load - sun > unservedFromWh;
  traces.suppliers[i] =
    (Math.min(sun, load) > unservedFromWh ? supplier.sun : 0) |
    (hasRest && flow.gridW > 0 ? supplier.grid : 0) |
    (flow.dischargeW > unservedFromWh ? supplier.battery : 0) |
    (hasRest && flow.gensetW > 0 ? supplier.gensets : 0) |
    (flow.unservedW > unservedFromWh ? supplier.nobody : 0);
}

function add(sum: EnergySums, flow: HourFlow, load: number, sun: number): void {
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
  sum.hoursUnserved += flow.unservedW > unservedFromWh ? 1 : 0;
}
