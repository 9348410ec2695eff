import { HourDispatch, type PlantState } from "./dispatch-hour";
import { unservedFromWh } from "./energy-traces";
import type { BusNumbers, PlantNumbers } from "./plant-numbers";
import type { PreparedHours } from "./prepared-hours";

/** Least hours of a leg. Shorter legs make a walk through a year of sun long; longer ones are repeated for too many starts. */
const shortestLeg = 6;

/** The loads that must be served; the others may have no power. */
export interface CountedLoads {
  /** Whether the load on no battery bus counts. */
  readonly direct: boolean;
  /** Whether the load of each bus counts. */
  readonly buses: readonly boolean[];
}

const notWalked = 0;
const isFullAgain = 1;
const failed = 2;
const lastedAllHours = 3;

/**
 * Walks through hours without grid and without a delivery, and counts the served hours.
 *
 * A leg leads from full batteries to full batteries. Its path and its fuel are the same for every walk whose tank has that fuel, so each leg is walked once.
 * Sets that ran before continue in full batteries only if they would also start there.
 */
export class OutageWalk {
  readonly #plant: PlantNumbers;
  readonly #hours: PreparedHours;
  readonly #dispatch: HourDispatch;
  readonly #counted: CountedLoads | undefined;
  readonly #legEnd: Uint8Array;
  readonly #legHours: Float64Array; // served [h]
  readonly #legFuelL: Float64Array; // [L]

  /** @param counted the loads that must be served. @default all */
  constructor(plant: PlantNumbers, hours: PreparedHours, counted?: CountedLoads) {
    const { count } = hours;
    this.#counted = counted;
    this.#plant = { ...plant, reorderL: -1 };
    this.#hours = hours;
    this.#dispatch = new HourDispatch(this.#plant, hours);
    this.#legEnd = new Uint8Array(count);
    this.#legHours = new Float64Array(count);
    this.#legFuelL = new Float64Array(count);
  }

  /**
   * Counts the whole hours that are served from the beginning of an hour on, at most all.
   *
   * @equation hours before the first with more than 1e-6 kWh unserved, the year closed on itself; a leg between full batteries is added whole where the tank
   * has its fuel
   * @validity no grid, no delivery, a full tank, gensets that do not run
   * @source the figure as in NREL/REopt.jl, outage simulator; the legs are our own: docs/physics/year.md, Survival
   * @param stored energy in the cells at the beginning of each hour, by bus [Wh]
   * @returns hours [h]
   */
  carried(start: number, stored: readonly Float64Array[]): number {
    const { buses, tankL } = this.#plant;
    const { count } = this.#hours;
    const storedWh = Float64Array.from(buses, ({ capacityWh }, k) => Math.min(capacityWh, (stored[k] as Float64Array)[start] as number));
    const state: PlantState = { storedWh, tankL, sets: 0 };
    let walked = 0;
    while (walked < count) {
      const hour = (start + walked) % count;
      if (this.#isFull(state)) {
        if (this.#legEnd[hour] === notWalked) this.#walkLeg(hour);
        const fuelL = this.#legFuelL[hour] as number;
        if (fuelL < state.tankL || fuelL === 0) {
          walked += this.#legHours[hour] as number;
          if (this.#legEnd[hour] !== isFullAgain) break;
          state.tankL -= fuelL;
          continue;
        }
      }
      if (!this.#isCarried(state, hour)) return walked;
      walked++;
    }
    return Math.min(walked, count);
  }

  #walkLeg(from: number): void {
    const { count } = this.#hours;
    const storedWh = Float64Array.from(this.#plant.buses, ({ capacityWh }) => capacityWh);
    const state: PlantState = { storedWh, tankL: Number.POSITIVE_INFINITY, sets: 0 };
    let end = lastedAllHours;
    let fuelL = 0;
    let walked = 0;
    while (walked < count && end === lastedAllHours) {
      if (this.#isCarried(state, (from + walked) % count)) {
        walked++;
        if (walked >= shortestLeg && walked < count && this.#isFull(state)) end = isFullAgain;
      } else {
        end = failed;
      }
      fuelL += this.#dispatch.flow.fuelL;
    }
    this.#legEnd[from] = end;
    this.#legHours[from] = walked;
    this.#legFuelL[from] = fuelL;
  }

  #isFull({ storedWh }: PlantState): boolean {
    const { buses } = this.#plant;
    for (let k = 0; k < buses.length; k++) if (storedWh[k] !== (buses[k] as BusNumbers).capacityWh) return false;
    return true;
  }

  #isCarried(state: PlantState, hour: number): boolean {
    this.#dispatch.run(state, hour, false);
    return !(this.#missingW() > unservedFromWh);
  }

  #missingW(): number {
    const { unservedW, directUnservedW, busUnservedW } = this.#dispatch.flow;
    if (!this.#counted) return unservedW;
    const { direct, buses } = this.#counted;
    return buses.reduce((sum, counts, k) => sum + (counts ? (busUnservedW[k] as number) : 0), direct ? directUnservedW : 0);
  }
}
