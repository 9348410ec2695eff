import { HourDispatch, type HourFlow, type PlantState } from "./dispatch-hour";
import type { EnergyHours } from "./energy-hours";
import type { EnergyPlant } from "./energy-plant";
import { type BatterySums, type BatteryTotals, type EnergyTotals, emptySums, type SiteSums } from "./energy-totals";
import { type EnergyTraces, emptyTraces, unservedFromWh } from "./energy-traces";
import { type BusNumbers, plantNumbers } from "./plant-numbers";
import { preparedHours } from "./prepared-hours";

export interface EnergyYear {
  readonly totals: EnergyTotals;
  readonly hours: EnergyTraces;
}

/**
 * Runs a site through the hours of a year.
 *
 * @equation {@link HourDispatch}, one hour after the other
 * @validity whole hours; the tank is full at the start, and the gensets do not run
 * @source docs/physics/year.md, A year of hours
 * @param stateOfCharge of the batteries at the beginning [-]
 */
export function energyYear(plant: EnergyPlant, given: EnergyHours, stateOfCharge = 1): EnergyYear {
  const numbers = plantNumbers(plant);
  const { buses, tankL } = numbers;
  const hours = preparedHours(numbers, given);
  const dispatch = new HourDispatch(numbers, hours);
  const state: PlantState = { storedWh: Float64Array.from(buses, ({ capacityWh }) => capacityWh * stateOfCharge), tankL, sets: 0 };
  const first = state.storedWh.slice();
  const traces = emptyTraces(hours.count, buses.length);
  const sum = emptySums();
  const batteries = buses.map((): BatterySums => ({ chargedWh: 0, dischargedWh: 0, unservedWh: 0, lowestWh: Number.POSITIVE_INFINITY }));
  for (let hour = 0; hour < hours.count; hour++) {
    for (let k = 0; k < buses.length; k++) (traces.storedWh[k] as Float64Array)[hour] = state.storedWh[k] as number;
    traces.tankL[hour] = state.tankL;
    const hasGrid = hours.grid[hour] === 1;
    dispatch.run(state, hour, hasGrid);
    trace(traces, hour, dispatch.flow, hasGrid);
    add(sum, dispatch.flow, hours.directW[hour] as number);
    for (let k = 0; k < buses.length; k++) {
      sum.loadWh += (hours.busW[k] as Float64Array)[hour] as number;
      addBattery(batteries[k] as BatterySums, dispatch.flow, state, k);
    }
  }
  const totals = batteries.map((sums, k) =>
    batteryTotals(plant.buses[k]?.id ?? "", buses[k] as BusNumbers, sums, (state.storedWh[k] as number) - (first[k] as number)),
  );
  return { totals: { ...sum, batteries: totals }, hours: traces };
}

function trace(traces: EnergyTraces, hour: number, flow: HourFlow, hasGrid: boolean): void {
  const { toLoad } = traces;
  traces.gridW[hour] = flow.gridW;
  traces.gensetW[hour] = flow.gensetW;
  traces.curtailedW[hour] = flow.curtailedW;
  traces.directUnservedW[hour] = flow.directUnservedW;
  toLoad.sunW[hour] = flow.sunToLoadW;
  toLoad.gridW[hour] = hasGrid ? flow.mainToLoadW : 0;
  toLoad.gensetsW[hour] = hasGrid ? 0 : flow.mainToLoadW;
  toLoad.batteriesW[hour] = flow.batteryToLoadW;
  toLoad.nobodyW[hour] = flow.nobodyToLoadW;
  for (let k = 0; k < traces.chargeW.length; k++) {
    (traces.chargeW[k] as Float64Array)[hour] = flow.chargeW[k] as number;
    (traces.dischargeW[k] as Float64Array)[hour] = flow.dischargeW[k] as number;
    (traces.busUnservedW[k] as Float64Array)[hour] = flow.busUnservedW[k] as number;
  }
}

function add(sum: SiteSums, flow: HourFlow, directW: number): void {
  sum.loadWh += directW;
  sum.sunUsedWh += flow.sunW;
  sum.sunCurtailedWh += flow.curtailedW;
  sum.unservedWh += flow.unservedW;
  sum.unservedDirectWh += flow.directUnservedW;
  sum.gridWh += flow.gridW;
  sum.gensetWh += flow.gensetW;
  sum.dumpedWh += flow.dumpedW;
  sum.fuelL += flow.fuelL;
  sum.deliveries += flow.deliveredL > 0 ? 1 : 0;
  sum.deliveredL += flow.deliveredL;
  sum.gensetHours += flow.sets > 0 ? 1 : 0;
  sum.setHours += flow.sets;
  sum.starts += flow.starts;
  sum.hoursUnserved += flow.unservedW > unservedFromWh ? 1 : 0;
}

function addBattery(sum: BatterySums, flow: HourFlow, state: PlantState, k: number): void {
  sum.chargedWh += flow.chargeW[k] as number;
  sum.dischargedWh += flow.dischargeW[k] as number;
  sum.unservedWh += flow.busUnservedW[k] as number;
  sum.lowestWh = Math.min(sum.lowestWh, state.storedWh[k] as number);
}

function batteryTotals(
  bus: string,
  { capacityWh, dischargeEfficiency }: BusNumbers,
  { lowestWh, ...sums }: BatterySums,
  storedChangeWh: number,
): BatteryTotals {
  const holds = capacityWh > 0;
  return {
    bus,
    ...sums,
    storedChangeWh,
    equivalentFullCycles: holds ? sums.dischargedWh / dischargeEfficiency / capacityWh : 0,
    lowestStateOfCharge: holds ? lowestWh / capacityWh : 0,
  };
}
