import { dispatchHour, emptyFlow, type HourFlow, type PlantState } from "./dispatch-hour";
import type { EnergyHours } from "./energy-hours";
import type { PlantNumbers } from "./energy-plant";
import { unservedFromWh } from "./energy-traces";

/** Hours that a leg lasts at least: shorter ones are no gain. */
const shortestLeg = 24;

/** How a leg ends. */
const notWalked = 0;
const isFullAgain = 1;
const failed = 2;
const lastedAllHours = 3;

/**
 * Walks through hours without grid and counts those that are carried.
 *
 * A leg leads from a full battery to a full battery. Its way and its fuel are the same for whoever comes by, as long as his tank has that fuel, so each is walked once. Only where
 * a delivery can come too late for an hour does the tank change the way, and every hour is walked.
 */
export class OutageWalk {
  readonly #plant: PlantNumbers;
  readonly #hours: EnergyHours;
  readonly #count: number;
  readonly #flow: HourFlow = emptyFlow();
  readonly #hasLegs: boolean;
  /** Gensets that never run dry carry every hour alone: no outage is too long, and nothing has to be walked. */
  readonly #carriesAll: boolean;
  /** The plant with a tank that is never empty: it walks the legs, and everything where deliveries are always in time. */
  readonly #endless: PlantNumbers;
  readonly #legEnd: Uint8Array;
  readonly #legHours: Float64Array; // carried [h]
  readonly #legFuelL: Float64Array; // [L]

  constructor(plant: PlantNumbers, hours: EnergyHours, count: number) {
    const mostAvailableW = hours.availablePerSetW.reduce((a, b) => Math.max(a, b), 0);
    const mostFuelL = plant.sets * (plant.idleFuelLPerH + plant.fuelLPerWh * mostAvailableW);
    const isAlwaysInTime = plant.reorderL >= mostFuelL;
    this.#endless = { ...plant, tankL: Number.POSITIVE_INFINITY, reorderL: -1 };
    this.#plant = isAlwaysInTime ? this.#endless : plant;
    this.#hasLegs = isAlwaysInTime || plant.reorderL < 0;
    const gensetsCarry = (hour: number) =>
      (hours.loadW[hour] as number) - (hours.sunW[hour] as number) <= plant.sets * (hours.availablePerSetW[hour] as number);
    this.#carriesAll = isAlwaysInTime && plant.sets > 0 && hours.loadW.every((_, hour) => gensetsCarry(hour));
    this.#hours = hours;
    this.#count = count;
    this.#legEnd = new Uint8Array(count);
    this.#legHours = new Float64Array(count);
    this.#legFuelL = new Float64Array(count);
  }

  /** Whole hours carried from the beginning of an hour, at most all [h]. */
  carried(start: number, storedWh: number): number {
    if (this.#carriesAll) return this.#count;
    const plant = this.#plant;
    const state: PlantState = { storedWh: Math.min(plant.capacityWh, storedWh), tankL: plant.tankL, isRunning: false };
    let walked = 0;
    while (walked < this.#count) {
      const hour = (start + walked) % this.#count;
      if (this.#hasLegs && state.storedWh === plant.capacityWh) {
        if (this.#legEnd[hour] === notWalked) this.#walkLeg(hour);
        const fuelL = this.#legFuelL[hour] as number;
        if (fuelL <= state.tankL) {
          walked += this.#legHours[hour] as number;
          if (this.#legEnd[hour] !== isFullAgain) break;
          state.tankL -= fuelL;
          continue;
        }
      }
      if (!this.#isCarried(plant, state, hour)) return walked;
      walked++;
    }
    return Math.min(walked, this.#count);
  }

  #walkLeg(from: number): void {
    const plant = this.#endless;
    const state: PlantState = { storedWh: plant.capacityWh, tankL: plant.tankL, isRunning: false };
    let end = lastedAllHours;
    let fuelL = 0;
    let walked = 0;
    while (walked < this.#count && end === lastedAllHours) {
      if (this.#isCarried(plant, state, (from + walked) % this.#count)) {
        walked++;
        if (walked >= shortestLeg && walked < this.#count && state.storedWh === plant.capacityWh) end = isFullAgain;
      } else {
        end = failed;
      }
      fuelL += this.#flow.fuelL;
    }
    this.#legEnd[from] = end;
    this.#legHours[from] = walked;
    this.#legFuelL[from] = fuelL;
  }

  #isCarried(plant: PlantNumbers, state: PlantState, hour: number): boolean {
    const { loadW, sunW, availablePerSetW } = this.#hours;
    dispatchHour(plant, state, this.#flow, loadW[hour] as number, sunW[hour] as number, false, availablePerSetW[hour] as number);
    return !(this.#flow.unservedW > unservedFromWh);
  }
}
