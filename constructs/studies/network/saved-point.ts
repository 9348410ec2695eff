import type { Element } from "./elements/element";
import type { Flow } from "./elements/flow";

/** Voltages that move and powers of loads: the currents of a point follow from them, and all else from those. */
export type SavedPoint = readonly number[];

/** What the points of one network state are held by. */
export interface SavedParts {
  /** Places of the voltages that move. */
  readonly places: readonly number[];
  readonly loads: readonly Element[];
}

/** The point of a flow as it stands. */
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

/** Puts a point back into its flow. */
export function restorePoint({ voltage, activeW, reactiveVar }: Flow, { places, loads }: SavedParts, point: SavedPoint): void {
  let i = 0;
  for (const place of places) voltage.set(place, point[i++] as number, point[i++] as number);
  for (const { index } of loads) {
    activeW[index] = point[i++] as number;
    reactiveVar[index] = point[i++] as number;
  }
}
