import type { Element } from "./elements/element";
import type { Flow } from "./elements/flow";

/** Voltages that change, and powers of loads. The currents of a point follow from them, and everything else follows from the currents. */
export type SavedPoint = readonly number[];

/** The places of the values that a saved point holds. */
export interface SavedParts {
  readonly places: readonly number[];
  readonly loads: readonly Element[];
}

export function savePoint({ voltage, activeW, reactiveVar }: Flow, { places, loads }: SavedParts): SavedPoint {
  const point = new Array<number>(2 * (places.length + loads.length));
  let i = 0;
  for (const place of places) {
    point[i++] = voltage.re(place);
    point[i++] = voltage.im(place);
  }
  for (const { index } of loads) {
    point[i++] = activeW[index] as number;
    point[i++] = reactiveVar[index] as number;
  }
  return point;
}

export function restorePoint({ voltage, activeW, reactiveVar }: Flow, { places, loads }: SavedParts, point: SavedPoint): void {
  let i = 0;
  for (const place of places) voltage.set(place, point[i++] as number, point[i++] as number);
  for (const { index } of loads) {
    activeW[index] = point[i++] as number;
    reactiveVar[index] = point[i++] as number;
  }
}
