import type { Case } from "./case";
import type { Judging } from "./judging";

/** A property that must hold for every design; it throws with what is wrong. */
export interface Law {
  readonly name: string;
  /** What it compares. Of the designs that it is asked of each is compared in some share, else it is empty. */
  readonly parts: readonly string[];
  /** Asked in turn with others that parse a second design; without it every time. */
  readonly turn?: number;
  readonly check: (made: Case, judging: Judging) => void;
}

/** Laws with a turn: each is asked for one in so many designs. */
export const turns = 4;
