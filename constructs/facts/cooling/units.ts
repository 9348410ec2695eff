/** Equal units in parallel. */
export interface UnitsFacts {
  /** Ids of the units, also as electrical loads where they draw power. */
  readonly units: readonly string[];
  /** How many run; the others stand by. Undefined: all. */
  readonly duty?: number;
}
