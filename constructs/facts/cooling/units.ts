/** Equal units in parallel. */
export interface UnitsFacts {
  /** Ids of the units, also as electrical loads where they draw power. */
  readonly units: readonly string[];
}
