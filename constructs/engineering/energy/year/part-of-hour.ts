import type { BusNumbers } from "./plant-numbers";
import type { PreparedHours } from "./prepared-hours";
import type { ReachedLoad } from "./reached-load";

/** Mean powers of an hour or a part of it. Power to the load counts as alternating current. */
export interface ServedFlow {
  /** All power from the sun. */
  sunW: number; // [W]
  sunToLoadW: number; // [W]
  /** Power from grid or sets. */
  mainToLoadW: number; // [W]
  batteryToLoadW: number; // [W]
  nobodyToLoadW: number; // [W]
  /** Missing power on no battery bus. */
  directUnservedW: number; // [W]
  /** Missing power on no battery bus and at the outputs of the buses. */
  unservedW: number; // [W]
  /** Power by bus; batteries at their terminals. */
  readonly chargeW: Float64Array; // [W]
  readonly dischargeW: Float64Array; // [W]
  readonly busUnservedW: Float64Array; // [W]
}

export function emptyFlow(buses: number): ServedFlow {
  return {
    sunW: 0,
    sunToLoadW: 0,
    mainToLoadW: 0,
    batteryToLoadW: 0,
    nobodyToLoadW: 0,
    directUnservedW: 0,
    unservedW: 0,
    chargeW: new Float64Array(buses),
    dischargeW: new Float64Array(buses),
    busUnservedW: new Float64Array(buses),
  };
}

/** Resets a flow to zero. It uses a loop, because `fill` of two places takes longer than the rest of an hour. */
export function clearFlow(flow: ServedFlow): void {
  flow.sunW = 0;
  flow.sunToLoadW = 0;
  flow.mainToLoadW = 0;
  flow.batteryToLoadW = 0;
  flow.nobodyToLoadW = 0;
  flow.directUnservedW = 0;
  flow.unservedW = 0;
  for (let k = 0; k < flow.chargeW.length; k++) {
    flow.chargeW[k] = 0;
    flow.dischargeW[k] = 0;
    flow.busUnservedW[k] = 0;
  }
}

/** Computes a part of an hour in place, without allocation. It only reads the stored energy. */
export class PartOfHour {
  readonly flow: ServedFlow;
  /** All power from the main supply, including charging. */
  mainW = 0; // [W]
  readonly #buses: readonly BusNumbers[];
  readonly #hours: PreparedHours;
  /** Load in the part that the supply reaches. */
  #reached: ReachedLoad;

  constructor(buses: readonly BusNumbers[], hours: PreparedHours) {
    this.flow = emptyFlow(buses.length);
    this.#buses = buses;
    this.#hours = hours;
    this.#reached = hours.all;
  }

  /**
   * Supplies the load. First the sun and then the main supply supply the load that they reach. The batteries supply the rest, each on its bus. Spare power
   * charges. Load that they do not reach is supplied by the battery of its bus, or has no power.
   *
   * @equation load = sun + main + batteries + unserved; a bus with the share s of its power is on its battery for 1 − s, s = 0 where it is not reached
   * @validity mean powers
   * @source docs/physics/year.md, A year of hours
   * @param sunW as far as something forms the grid for the sun [W]
   * @param mainW greatest power of grid or sets [W]
   * @param share length of the part as a share of an hour, above 0 [-]
   * @param reached by sun and main supply
   */
  serve(hour: number, storedWh: Float64Array, sunW: number, mainW: number, share: number, reached: ReachedLoad): void {
    const { flow } = this;
    const loadW = reached.loadW[hour] as number;
    this.#reached = reached;
    clearFlow(flow);
    flow.sunToLoadW = Math.min(sunW, loadW);
    flow.mainToLoadW = Math.min(mainW, loadW - flow.sunToLoadW);
    flow.sunW = flow.sunToLoadW;
    this.mainW = flow.mainToLoadW;
    if (sunW + mainW >= loadW) this.#charge(hour, storedWh, sunW - flow.sunToLoadW, mainW - flow.mainToLoadW, share);
    else this.#discharge(hour, storedWh, flow.sunToLoadW + flow.mainToLoadW + this.#fromInverter(hour, storedWh, share), share);
    if (!reached.isAll) this.#beyondReach(hour, storedWh, share);
  }

  /** Computes the parts beyond reach: the load on no battery bus has no power, a bus is on its battery, and an inverter is idle. */
  #beyondReach(hour: number, storedWh: Float64Array, share: number): void {
    const { flow } = this;
    const { directW, reaches } = this.#reached;
    const darkW = (this.#hours.directW[hour] as number) - (directW[hour] as number);
    flow.directUnservedW += darkW;
    flow.unservedW += darkW;
    flow.nobodyToLoadW += darkW;
    for (let k = 0; k < this.#buses.length; k++) if (!reaches[k]) this.#onBattery(k, hour, 1, storedWh[k] as number, share);
  }

  /** Returns the part of the missing power that the battery on the alternating current supplies [W]. */
  #fromInverter(hour: number, storedWh: Float64Array, share: number): number {
    const { flow } = this;
    for (let k = 0; k < this.#buses.length; k++) {
      const bus = this.#buses[k] as BusNumbers;
      if (bus.kind !== "inverter" || !this.#reached.reaches[k]) continue;
      const askedW = ((this.#reached.loadW[hour] as number) - flow.sunToLoadW - flow.mainToLoadW) / bus.invertingEfficiency;
      const givenW = Math.min(askedW, bus.dischargeLimitW, mostGivenW(bus, storedWh[k] as number, share));
      flow.dischargeW[k] = givenW;
      flow.batteryToLoadW = givenW * bus.invertingEfficiency;
      return flow.batteryToLoadW;
    }
    return 0;
  }

  /** Discharges batteries. The load on no battery bus is supplied first, then the buses in their order. */
  #discharge(hour: number, storedWh: Float64Array, servedW: number, share: number): void {
    const { flow } = this;
    const directW = this.#reached.directW[hour] as number;
    let supplyW = Math.max(0, servedW - directW);
    flow.directUnservedW = Math.max(0, directW - servedW);
    flow.unservedW = flow.directUnservedW;
    flow.nobodyToLoadW = flow.directUnservedW;
    for (let k = 0; k < this.#buses.length; k++) {
      if (!this.#reached.reaches[k]) continue;
      const drawnW = (this.#hours.drawnW[k] as Float64Array)[hour] as number;
      const gotW = Math.min(drawnW, supplyW);
      supplyW -= gotW;
      if (gotW < drawnW) this.#onBattery(k, hour, 1 - gotW / drawnW, storedWh[k] as number, share);
    }
  }

  /** Runs a bus on its battery for a share of the part, down to its floor. */
  #onBattery(k: number, hour: number, onBattery: number, storedWh: number, share: number): void {
    const { flow } = this;
    const bus = this.#buses[k] as BusNumbers;
    const inputW = (this.#hours.inputW[k] as Float64Array)[hour] as number;
    const drawnW = (this.#hours.drawnW[k] as Float64Array)[hour] as number;
    const outputW = (this.#hours.busW[k] as Float64Array)[hour] as number;
    const askedW = (bus.kind === "dc" ? outputW : inputW) * onBattery;
    const givenW = Math.min(askedW, bus.dischargeLimitW * onBattery, mostGivenW(bus, storedWh, share));
    const missing = askedW > 0 ? 1 - givenW / askedW : 0;
    flow.dischargeW[k] = givenW;
    flow.busUnservedW[k] = outputW * onBattery * missing;
    flow.unservedW += outputW * onBattery * missing;
    flow.batteryToLoadW += drawnW * onBattery * (1 - missing);
    flow.nobodyToLoadW += drawnW * onBattery * missing;
  }

  /** Charges batteries in their order with the spare power of the sun, then of the main supply, each up to its limits and full. */
  #charge(hour: number, storedWh: Float64Array, leftOfSunW: number, leftOfMainW: number, share: number): void {
    const { flow } = this;
    let sunW = leftOfSunW;
    let mainW = leftOfMainW;
    const way = 1 + (this.#hours.wayLossShare[hour] as number);
    for (let k = 0; k < this.#buses.length && sunW + mainW > 0; k++) {
      const bus = this.#buses[k] as BusNumbers;
      const roomWh = bus.capacityWh - (storedWh[k] as number);
      if (roomWh <= 0 || !this.#reached.reaches[k]) continue;
      const outputW = (this.#hours.busW[k] as Float64Array)[hour] as number;
      const inputW = (this.#hours.inputW[k] as Float64Array)[hour] as number;
      let chargeW = Math.min(bus.chargeLimitW, roomWh / bus.chargeEfficiency / share, Math.max(0, bus.unitsW - outputW));
      let costW = way * (bus.kind === "dc" ? bus.converter.inputW(outputW + chargeW) - inputW : chargeW / bus.chargerEfficiency);
      if (costW > sunW + mainW) {
        costW = sunW + mainW;
        const paidW = costW / way;
        chargeW = bus.kind === "dc" ? Math.max(0, bus.converter.outputW(inputW + paidW) - outputW) : paidW * bus.chargerEfficiency;
      }
      const bySunW = Math.min(costW, sunW);
      flow.chargeW[k] = chargeW;
      flow.sunW += bySunW;
      sunW -= bySunW;
      this.mainW += costW - bySunW;
      mainW -= costW - bySunW;
    }
  }
}

/** Returns the greatest output of a battery down to its floor [W]. */
function mostGivenW({ floorWh, dischargeEfficiency }: BusNumbers, storedWh: number, share: number): number {
  return storedWh > floorWh ? ((storedWh - floorWh) * dischargeEfficiency) / share : 0;
}
