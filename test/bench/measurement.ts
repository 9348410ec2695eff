/** One measured number, with its goal where there is one. */
export interface Measurement {
  readonly name: string;
  /** In the unit. */
  readonly value: number;
  /** Empty for a ratio. */
  readonly unit: string;
  readonly goal?: { readonly bound: "at-most" | "at-least"; readonly value: number };
  /** What was measured, on how much of it. */
  readonly of: string;
}

/** Several measurements that are made side by side. */
export interface Measuring {
  /** What is done, for who waits. */
  readonly does: string;
  measure(): readonly Measurement[] | Promise<readonly Measurement[]>;
}
