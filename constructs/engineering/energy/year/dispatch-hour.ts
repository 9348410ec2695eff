import { gensetOutputW, runningSets } from "../stores/genset-sets";
import type { PlantNumbers } from "./energy-plant";

/** What one hour hands to the next. */
export interface PlantState {
  storedWh: number; // [Wh] in the cells
  tankL: number; // [L]
  isRunning: boolean; // of the gensets
}

/** Mean powers of one hour at the terminals of each part, and what was counted. */
export interface HourFlow {
  gridW: number;
  gensetW: number;
  chargeW: number;
  dischargeW: number;
  curtailedW: number;
  dumpedW: number;
  unservedW: number;
  fuelL: number;
  deliveredL: number;
  sets: number; // running
  starts: number; // of the plant of gensets
}

/** A flow of nothing, to be written to. */
export function emptyFlow(): HourFlow {
  return {
    gridW: 0,
    gensetW: 0,
    chargeW: 0,
    dischargeW: 0,
    curtailedW: 0,
    dumpedW: 0,
    unservedW: 0,
    fuelL: 0,
    deliveredL: 0,
    sets: 0,
    starts: 0,
  };
}

/** Sums of hours are rounded: powers and energies this close are the same [W, Wh], and so is a battery this close to full [-]. */
const rounding = 1e-6;
const roundingShare = 1e-12;

/**
 * One hour of a site. The sun serves the load; the grid, when there, serves the rest and charges; else the battery gives down to its depth, and the gensets when it is low or cannot.
 *
 * @equation load = sun + grid + gensets + battery + unserved − charge − dumped, each hour
 * @equation stored += charge·η_charge − discharge/η_discharge
 * @validity mean powers of whole hours. No allocation: state and flow are written in place
 * @source docs/physics.md, A year of hours
 * @param availablePerSetW rated × derating of the hour; 0 without gensets [W]
 */
export function dispatchHour(
  plant: PlantNumbers,
  state: PlantState,
  flow: HourFlow,
  loadW: number,
  sunW: number,
  hasGrid: boolean,
  availablePerSetW: number,
): void {
  const restW = loadW > sunW ? loadW - sunW : 0;
  const surplusW = sunW > loadW ? sunW - loadW : 0;
  const acceptedW = Math.min(plant.chargeLimitW, (plant.capacityWh - state.storedWh) / plant.chargeEfficiency);
  const fromSunW = Math.min(surplusW, acceptedW);
  flow.curtailedW = surplusW - fromSunW;
  flow.gridW = 0;
  flow.gensetW = 0;
  flow.chargeW = fromSunW;
  flow.dischargeW = 0;
  flow.dumpedW = 0;
  flow.unservedW = 0;
  flow.fuelL = 0;
  flow.deliveredL = 0;
  flow.sets = 0;
  flow.starts = 0;
  if (state.tankL <= plant.reorderL) {
    flow.deliveredL = plant.tankL - state.tankL;
    state.tankL = plant.tankL;
  }
  if (hasGrid) {
    flow.gridW = restW + acceptedW - fromSunW;
    flow.chargeW = acceptedW;
    state.isRunning = false;
  } else {
    const givenW = Math.min(plant.dischargeLimitW, Math.max(0, state.storedWh - plant.floorWh) * plant.dischargeEfficiency);
    const stays = state.isRunning && state.storedWh < plant.stopWh - rounding;
    const isNeeded = stays || state.storedWh <= plant.startWh + rounding || restW > givenW + rounding;
    if (isNeeded && plant.sets > 0 && state.tankL > 0 && availablePerSetW > 0) {
      runGensets(plant, state, flow, restW, acceptedW - fromSunW, availablePerSetW);
    } else {
      state.isRunning = false;
    }
    const shortW = Math.max(0, restW - flow.gensetW);
    flow.dischargeW = Math.min(shortW, givenW);
    flow.unservedW = shortW - flow.dischargeW;
  }
  const storedWh = state.storedWh + flow.chargeW * plant.chargeEfficiency - flow.dischargeW / plant.dischargeEfficiency;
  state.storedWh = storedWh >= plant.capacityWh * (1 - roundingShare) ? plant.capacityWh : Math.max(0, storedWh);
}

/** The fewest sets that carry the rest of the load and what the battery accepts; all of them where they do not. A tank that runs dry gives the share of the hour that it has. */
function runGensets(
  plant: PlantNumbers,
  state: PlantState,
  flow: HourFlow,
  restW: number,
  acceptedW: number,
  availablePerSetW: number,
): void {
  const askedW = restW + acceptedW;
  const sets = runningSets(askedW, availablePerSetW, plant.sets) ?? plant.sets;
  let outputW = gensetOutputW(askedW, sets, availablePerSetW, plant.minimumW);
  let fuelL = plant.idleFuelLPerH * sets + plant.fuelLPerWh * outputW;
  if (fuelL > state.tankL) {
    outputW *= state.tankL / fuelL;
    fuelL = state.tankL;
  }
  state.tankL -= fuelL;
  flow.starts = state.isRunning ? 0 : 1;
  state.isRunning = true;
  flow.sets = sets;
  flow.fuelL = fuelL;
  flow.gensetW = outputW;
  const beyondW = Math.max(0, outputW - restW);
  const chargedW = Math.min(beyondW, acceptedW);
  flow.chargeW += chargedW;
  flow.dumpedW = beyondW - chargedW;
}
