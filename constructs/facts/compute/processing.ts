import type { Source } from "../../provenance/source";

/** What becomes of a byte that is received, and how fast. */
export interface ProcessingRate {
  /** Raw data that is processed in a second. */
  readonly rateBPerS: number; // [B/s]
  /** Of processing, of one byte of raw data. */
  readonly energyJPerB: number; // [J/B]
  /** Bytes of product from one of raw data. */
  readonly productRatio: number; // [-]
}

/** How a workload processes what is received: one contact after the other. */
export interface ProcessingFacts extends ProcessingRate {
  /** Satellites whose data it processes otherwise. */
  readonly satellites: readonly (ProcessingRate & { readonly catalogueNumber: number })[];
  readonly source: Source;
}

/** How the data of a satellite are processed. */
export function processingOf({ satellites, ...usual }: ProcessingFacts, catalogueNumber: number): ProcessingRate {
  return satellites.find((one) => one.catalogueNumber === catalogueNumber) ?? usual;
}

/**
 * Power of a workload while it processes what takes most of it.
 *
 * @equation P = C·e
 * @validity of one contact after the other
 * @source definition
 * @returns [W]
 */
export function busyW({ satellites, ...usual }: ProcessingFacts): number {
  return Math.max(...[usual, ...satellites].map(({ rateBPerS, energyJPerB }) => rateBPerS * energyJPerB));
}
