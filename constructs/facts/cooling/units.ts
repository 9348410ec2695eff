export interface UnitsFacts {
  /** Ids of the units, also as electrical loads if they draw power. */
  readonly units: readonly string[];
  /** Number of running units; the others are on standby. Undefined if all run. */
  readonly duty?: number;
}
