/** A command inside a container that ends with 0 while the service is well. */
export interface HealthcheckFacts {
  /** Program and arguments, run without a shell. */
  readonly command: readonly string[];
  /** Time between two checks, whole seconds. */
  readonly intervalS: number; // [s]
  readonly timeoutS: number; // [s]
  /** Failures in a row that make the service unhealthy. */
  readonly retries: number;
  /** Time in which failures do not count. */
  readonly startPeriodS: number; // [s]
}
