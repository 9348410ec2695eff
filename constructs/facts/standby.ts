import type { Source } from "../props/source";

/** How long a site is without a supply until something stands in for the grid. */
export interface StandbyFacts {
  /** Until the loss is noticed and the load is switched. */
  readonly transferS: number; // [s]
  /** One attempt to start; undefined where gensets state it. */
  readonly startS?: number; // [s]
  /** Attempts that have to fit in. */
  readonly attempts: number; // [-]
  readonly source: Source;
}
