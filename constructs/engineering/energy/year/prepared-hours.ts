import { checkedLength, type EnergyHours } from "./energy-hours";
import type { PlantNumbers } from "./plant-numbers";
import { type ReachedLoad, reachedLoad } from "./reached-load";

/** Hours with the power that battery buses draw for their load. */
export interface PreparedHours extends EnergyHours {
  readonly count: number;
  /** Input of the converter of each bus. */
  readonly inputW: readonly Float64Array[]; // [W]
  /** Power of each bus at the sources. */
  readonly drawnW: readonly Float64Array[]; // [W]
  /** Load at the sources: all of it, and the part that sets reach. */
  readonly all: ReachedLoad;
  readonly bySets: ReachedLoad;
}

/**
 * Computes the load of each hour at the sources.
 *
 * @equation drawn_k = (1 + λ)·input_k(P_k); load = direct + Σ drawn_k, λ the loss share of the way to the buses; for sets as in {@link reachedLoad}
 * @validity mean powers of whole hours
 * @source our own, by conservation of energy: docs/physics/year.md, A year of hours
 * @throws RangeError as for {@link checkedLength}
 */
export function preparedHours({ buses }: PlantNumbers, hours: EnergyHours): PreparedHours {
  const count = checkedLength(hours, buses.length);
  const loadW = hours.directW.slice();
  const inputW = buses.map(() => new Float64Array(count));
  const drawnW = buses.map(() => new Float64Array(count));
  buses.forEach(({ converter }, k) => {
    const outputW = hours.busW[k] as Float64Array;
    for (let hour = 0; hour < count; hour++) {
      const watts = converter.inputW(outputW[hour] as number);
      const fromSourcesW = watts * (1 + (hours.wayLossShare[hour] as number));
      (inputW[k] as Float64Array)[hour] = watts;
      (drawnW[k] as Float64Array)[hour] = fromSourcesW;
      loadW[hour] = (loadW[hour] as number) + fromSourcesW;
    }
  });
  const { directW, reactiveVar } = hours;
  const all = { isAll: true, reaches: buses.map(() => true), directW, loadW, reactiveVar };
  const reaches = buses.map(({ isReached }) => isReached);
  return { ...hours, count, inputW, drawnW, all, bySets: reachedLoad(hours, reaches, drawnW, all) };
}
