import type { SkyView } from "../sky-view";
import { findPeak } from "./peak";

/** The elevation of a satellite at an instant. */
export interface Height {
  readonly s: number; // [s] after a base
  readonly elevationDegrees: number; // [°]
}

/** Accuracy of the instant of the greatest elevation [s]; the model needs a tenth. */
const toleranceS = 0.01;

/**
 * Finds the instants at which a satellite culminates, from heights so close to each other that it culminates at most once between three of them. It may also
 * culminate next to the first and the last height; if not, that height itself is returned.
 *
 * @equation {@link findPeak} of the elevation around each height that none beside it surpasses
 * @validity the elevation itself is sought, not the root of its rate: SGP4's velocity is not quite the change of its position, which makes hours of difference
 * for a geostationary satellite
 * @source definition of a culmination
 * @returns after the base [s]
 */
export function culminations(view: SkyView, baseMs: number, heights: readonly Height[]): readonly number[] {
  const elevationAt = (s: number): number => {
    view.look(baseMs + s * 1000);
    return view.elevationDegrees;
  };
  const found: number[] = [];
  heights.forEach(({ s, elevationDegrees }, i) => {
    const before = heights[i - 1];
    const after = heights[i + 1];
    if (before && !(elevationDegrees >= before.elevationDegrees)) return;
    if (after && !(elevationDegrees > after.elevationDegrees)) return;
    const low = before?.s ?? s;
    const high = after?.s ?? s;
    if (high > low) found.push(findPeak(elevationAt, low, high, toleranceS));
  });
  return found;
}
