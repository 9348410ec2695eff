import { gensetOutputW, runningSets } from "../stores/genset-sets";
import { clearFlow, emptyFlow, PartOfHour, type ServedFlow } from "./part-of-hour";
import type { BusNumbers, PlantNumbers } from "./plant-numbers";
import type { PreparedHours } from "./prepared-hours";

export interface PlantState {
  /** Energy in the cells, by bus. */
  readonly storedWh: Float64Array; // [Wh]
  tankL: number; // [L]
  /** Number of sets that ran in the hour before. */
  sets: number;
}

export interface HourFlow extends ServedFlow {
  gridW: number; // [W]
  gensetW: number; // [W]
  curtailedW: number; // [W]
  dumpedW: number; // [W]
  fuelL: number; // [L]
  deliveredL: number; // [L]
  sets: number; // running
  starts: number; // of sets
}

/** Difference that counts as rounding: between powers [W], and of a battery from full or from a level [-]. */
const rounding = 1e-6;
const roundingShare = 1e-12;

/** Steps a plant from hour to hour. Its state and the flows of the hour are written in place, without allocation. */
export class HourDispatch {
  readonly flow: HourFlow;
  readonly #plant: PlantNumbers;
  readonly #hours: PreparedHours;
  readonly #part: PartOfHour;

  constructor(plant: PlantNumbers, hours: PreparedHours) {
    const nothing = { gridW: 0, gensetW: 0, curtailedW: 0, dumpedW: 0, fuelL: 0, deliveredL: 0, sets: 0, starts: 0 };
    this.flow = Object.assign(nothing, emptyFlow(plant.buses.length));
    this.#plant = plant;
    this.#hours = hours;
    this.#part = new PartOfHour(plant.buses, hours);
  }

  /**
   * Runs one hour of a site. With the grid, first the sun and then the grid supply and charge. Without the grid, sun and batteries supply if something forms
   * the grid. Sets run if a battery that they can charge is low, or if a load that they reach would be unserved, also because nothing else forms the grid for
   * the sun. While sets run, first the sun and then the sets supply and charge only the parts that they reach.
   *
   * @equation load = sun + grid + gensets + batteries + unserved; each battery: stored += charge·η_charge − discharge/η_discharge
   * @validity mean powers of whole hours
   * @source docs/physics/year.md, A year of hours
   */
  run(state: PlantState, hour: number, hasGrid: boolean): void {
    const { flow } = this;
    const sunW = this.#hours.sunW[hour] as number;
    this.#clear();
    if (state.tankL <= this.#plant.reorderL) {
      flow.deliveredL = this.#plant.tankL - state.tankL;
      state.tankL = this.#plant.tankL;
    }
    if (hasGrid) {
      this.#part.serve(hour, state.storedWh, sunW, this.#plant.gridLimitW, 1, this.#hours.all);
      flow.gridW = this.#part.mainW;
      this.#settle(state, 1);
      state.sets = 0;
    } else if (this.#wantsSets(state, hour, sunW)) {
      this.#runSets(state, hour, sunW);
    } else {
      this.#serveWithout(state, hour, sunW, 1);
      this.#settle(state, 1);
      state.sets = 0;
    }
    flow.curtailedW = sunW - flow.sunW;
  }

  /**
   * Returns whether sets run. They start if a battery that they can charge is low, or if a load that they reach would be unserved without them. They run until
   * all these batteries are full and no such load would be unserved, or until the sun alone supplies the load on a grid that something else forms.
   */
  #wantsSets(state: PlantState, hour: number, sunW: number): boolean {
    if (this.#plant.sets === 0 || !(state.tankL > 0) || !((this.#hours.availablePerSetW[hour] as number) > 0)) return false;
    if (this.#isAnyLow(state)) return true;
    if (state.sets > 0) {
      if (sunW >= (this.#hours.all.loadW[hour] as number) && this.#formsGrid(state)) return false;
      if (!this.#areAllFull(state)) return true;
    }
    this.#serveWithout(state, hour, sunW, 1);
    return this.#missingWithinReach(hour) > rounding;
  }

  /** Returns the unserved power that sets could supply, for a part of an hour without them; for the load on no battery bus, in proportion [W]. */
  #missingWithinReach(hour: number): number {
    const { flow } = this.#part;
    const { isAll, reaches, directW } = this.#hours.bySets;
    if (isAll) return flow.unservedW;
    const wholeW = this.#hours.directW[hour] as number;
    let missingW = wholeW > 0 ? flow.directUnservedW * ((directW[hour] as number) / wholeW) : 0;
    for (let k = 0; k < reaches.length; k++) if (reaches[k]) missingW += flow.busUnservedW[k] as number;
    return missingW;
  }

  /**
   * Runs as many sets as the load that they reach needs beyond the sun, at least one. They charge with their spare power. If the tank runs dry, the batteries
   * supply that part of the hour alone.
   */
  #runSets(state: PlantState, hour: number, sunW: number): void {
    const { bySets } = this.#hours;
    const restW = Math.max(0, (bySets.loadW[hour] as number) - sunW);
    const reactiveVar = bySets.reactiveVar[hour] as number;
    const availableW = this.#hours.availablePerSetW[hour] as number;
    const availableVA = availableW * this.#plant.vaPerW;
    const sets = Math.max(this.#setsFor(restW, availableW), this.#setsFor(Math.hypot(restW, reactiveVar), availableVA));
    const mostW = Math.min(sets * availableW, Math.sqrt(Math.max(0, (sets * availableVA) ** 2 - reactiveVar ** 2)));
    this.#part.serve(hour, state.storedWh, sunW, mostW, 1, bySets);
    const outputW = gensetOutputW(this.#part.mainW, sets, availableW, this.#plant.minimumW);
    const share = this.#burn(state, sets, outputW);
    if (share < 1) this.#part.serve(hour, state.storedWh, sunW, Math.min(outputW, mostW), share, bySets);
    this.flow.dumpedW = (outputW - this.#part.mainW) * share;
    this.#settle(state, share);
    if (share < 1) {
      this.#serveWithout(state, hour, sunW, 1 - share);
      this.#settle(state, 1 - share);
    }
  }

  #setsFor(load: number, availablePerSet: number): number {
    return runningSets(load, availablePerSet, this.#plant.sets) ?? this.#plant.sets;
  }

  /** Runs sets at a power. Returns the share of the hour for which their fuel lasts: 1 unless the tank runs dry. */
  #burn(state: PlantState, sets: number, outputW: number): number {
    const { flow } = this;
    const fuelL = this.#plant.idleFuelLPerH * sets + this.#plant.fuelLPerWh * outputW;
    const share = fuelL > state.tankL ? state.tankL / fuelL : 1;
    flow.starts = Math.max(0, sets - state.sets);
    flow.sets = sets;
    flow.gensetW = outputW * share;
    flow.fuelL = Math.min(fuelL, state.tankL);
    state.sets = sets;
    state.tankL -= flow.fuelL;
    return share;
  }

  #serveWithout(state: PlantState, hour: number, sunW: number, share: number): void {
    this.#part.serve(hour, state.storedWh, this.#formsGrid(state) ? sunW : 0, 0, share, this.#hours.all);
  }

  /** Returns whether a battery that sets can charge is low. */
  #isAnyLow({ storedWh }: PlantState): boolean {
    const { buses, startLevel } = this.#plant;
    for (let k = 0; k < buses.length; k++) {
      const { capacityWh, isReached } = buses[k] as BusNumbers;
      if (isReached && capacityWh > 0 && (storedWh[k] as number) <= (startLevel + roundingShare) * capacityWh) return true;
    }
    return false;
  }

  /** Returns whether all batteries that sets can charge are full. */
  #areAllFull({ storedWh }: PlantState): boolean {
    const { buses, stopLevel } = this.#plant;
    for (let k = 0; k < buses.length; k++) {
      const { capacityWh, isReached } = buses[k] as BusNumbers;
      if (isReached && (storedWh[k] as number) < (stopLevel - roundingShare) * capacityWh) return false;
    }
    return true;
  }

  #formsGrid({ storedWh }: PlantState): boolean {
    const { buses, hasGridFormer } = this.#plant;
    if (!hasGridFormer) return false;
    for (let k = 0; k < buses.length; k++) {
      const { formsGrid, floorWh, capacityWh } = buses[k] as BusNumbers;
      if (formsGrid && (storedWh[k] as number) > floorWh + roundingShare * capacityWh) return true;
    }
    return false;
  }

  #clear(): void {
    const { flow } = this;
    clearFlow(flow);
    flow.gridW = 0;
    flow.gensetW = 0;
    flow.dumpedW = 0;
    flow.fuelL = 0;
    flow.deliveredL = 0;
    flow.sets = 0;
    flow.starts = 0;
  }

  /** Adds a part to the hour and changes the energy of the batteries. */
  #settle({ storedWh }: PlantState, share: number): void {
    const { flow } = this;
    const part = this.#part.flow;
    flow.sunW += part.sunW * share;
    flow.sunToLoadW += part.sunToLoadW * share;
    flow.mainToLoadW += part.mainToLoadW * share;
    flow.batteryToLoadW += part.batteryToLoadW * share;
    flow.nobodyToLoadW += part.nobodyToLoadW * share;
    flow.directUnservedW += part.directUnservedW * share;
    flow.unservedW += part.unservedW * share;
    const { buses } = this.#plant;
    for (let k = 0; k < buses.length; k++) {
      const { capacityWh, chargeEfficiency, dischargeEfficiency } = buses[k] as BusNumbers;
      const chargeWh = (part.chargeW[k] as number) * share;
      const dischargeWh = (part.dischargeW[k] as number) * share;
      flow.chargeW[k] = (flow.chargeW[k] as number) + chargeWh;
      flow.dischargeW[k] = (flow.dischargeW[k] as number) + dischargeWh;
      flow.busUnservedW[k] = (flow.busUnservedW[k] as number) + (part.busUnservedW[k] as number) * share;
      const afterWh = (storedWh[k] as number) + chargeWh * chargeEfficiency - dischargeWh / dischargeEfficiency;
      storedWh[k] = afterWh >= capacityWh * (1 - roundingShare) ? capacityWh : Math.max(0, afterWh);
    }
  }
}
