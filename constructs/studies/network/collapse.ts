import type { Element } from "./elements/element";
import type { Flow } from "./elements/flow";

/** Share of its no-load value below which a voltage is no operating point [-]. Source: docs/physics/network.md, Sweep. */
const collapsedShare = 0.3;

/** The node whose voltage has no operating point, and the reason. */
export interface Collapse {
  readonly node: string;
  readonly reason: string;
}

/** A conductor whose voltage the load can pull down. */
interface WatchedVoltage {
  readonly node: string;
  readonly place: number;
  readonly noLoadV: number; // [V]
  /** Square of the least voltage of an operating point. */
  readonly leastSquare: number; // [V²]
}

/** Returns the conductors behind elements that drop voltage; call it at no load. */
export function watchVoltages({ voltage }: Flow, droppers: readonly Element[]): readonly WatchedVoltage[] {
  const watched: WatchedVoltage[] = [];
  for (const { id, index, outputWiring } of droppers) {
    for (let place = 3 * index; place < 3 * index + outputWiring.conductors; place++) {
      const noLoadV = voltage.magnitude(place);
      watched.push({ node: id, place, noLoadV, leastSquare: (collapsedShare * noLoadV) ** 2 });
    }
  }
  return watched;
}

/** Finds the first node whose voltage is below 0.3 of its no-load value or not finite. Then there is no operating point. */
export function tryFindCollapse({ voltage }: Flow, watched: readonly WatchedVoltage[]): Collapse | undefined {
  for (const { node, place, noLoadV, leastSquare } of watched) {
    if (!(voltage.re(place) ** 2 + voltage.im(place) ** 2 >= leastSquare)) {
      const reason = `voltage at "${node}" falls below ${collapsedShare} of its no-load value of ${noLoadV.toFixed(1)} V: the network cannot carry the load`;
      return { node, reason };
    }
  }
  return undefined;
}
