import type { Element, Wiring } from "./elements/element";
import type { PhasorArray } from "./elements/phasor-array";

/** Name of a phase or pole. */
export type PoleName = "L1" | "L2" | "L3" | "DC";

const alternating = ["L1", "L2", "L3"] as const;
const direct = ["DC"] as const;

/** Returns the names of the conductors at an end of an element. */
export function poleNames({ current }: Wiring): readonly PoleName[] {
  return current === "DC" ? direct : alternating;
}

/** Share within which two currents count as equal, so that rounding in the solver does not choose between them [-]. */
const equalShare = 1e-11;

/** Returns the conductor with the largest current, the first of equal ones. */
export function worstPole(currents: PhasorArray, { index, wiring }: Pick<Element, "index" | "wiring">): number {
  let worst = 0;
  for (let k = 1; k < wiring.conductors; k++) {
    if (isLargerCurrent(currents.magnitude(3 * index + k), currents.magnitude(3 * index + worst))) worst = k;
  }
  return worst;
}

/** Returns whether a current is larger than another by more than rounding. */
export function isLargerCurrent(currentA: number, thanA: number): boolean {
  return currentA > thanA * (1 + equalShare);
}
