import { checkedLength, type EnergyHours } from "./energy-hours";
import type { PlantNumbers } from "./plant-numbers";

/** Hours with what battery buses draw for their load. */
export interface PreparedHours extends EnergyHours {
  readonly count: number;
  /** Of the converter of each bus. */
  readonly inputW: readonly Float64Array[]; // [W]
  /** The same at the sources. */
  readonly drawnW: readonly Float64Array[]; // [W]
  /** All that the alternating current would have to give. */
  readonly loadW: Float64Array; // [W]
}

/**
 * What the load of each hour asks of the sources.
 *
 * @equation drawn_k = (1 + λ)·input_k(P_k); load = direct + Σ drawn_k, λ what the way to the buses loses
 * @validity mean powers of whole hours
 * @source our own, by conservation of energy: docs/physics/year.md, A year of hours
 * @throws RangeError as {@link checkedLength}
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
  return { ...hours, count, inputW, drawnW, loadW };
}
