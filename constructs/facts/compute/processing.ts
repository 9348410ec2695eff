import type { Source } from "../../provenance/source";

/** Speed, energy and product of processing received data. */
export interface ProcessingRate {
  readonly rateBPerS: number; // [B/s]
  /** Energy to process one byte of raw data. */
  readonly energyJPerB: number; // [J/B]
  /** Bytes of product per byte of raw data. */
  readonly productRatio: number; // [-]
}

/** Processing of received data by a workload: one contact after the other. */
export interface ProcessingFacts extends ProcessingRate {
  /** Satellites whose data it processes at other rates. */
  readonly satellites: readonly (ProcessingRate & { readonly catalogueNumber: number })[];
  readonly source: Source;
}

/** Returns how the data of a satellite are processed. */
export function processingOf({ satellites, ...usual }: ProcessingFacts, catalogueNumber: number): ProcessingRate {
  return satellites.find((one) => one.catalogueNumber === catalogueNumber) ?? usual;
}

/**
 * Returns the power of a workload while it processes the data that need the most power.
 *
 * @equation P = C·e
 * @validity of one contact after the other
 * @source definition
 * @returns [W]
 */
export function busyW({ satellites, ...usual }: ProcessingFacts): number {
  return Math.max(...[usual, ...satellites].map(({ rateBPerS, energyJPerB }) => rateBPerS * energyJPerB));
}
