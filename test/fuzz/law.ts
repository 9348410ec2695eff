import type { Case } from "./case";

/** A property that must hold for every design; it throws with what is wrong. */
export interface Law {
  readonly name: string;
  /** Asked in turn with others that parse a second design; without it every time. */
  readonly turn?: number;
  readonly check: (made: Case) => void;
}

/** Laws with a turn: each is asked for one in so many designs. */
export const turns = 4;
