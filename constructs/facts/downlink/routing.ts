import type { Source } from "../../provenance/source";

/** Processing on board of a satellite. */
export interface OnboardFacts {
  /** Average rate of raw data. */
  readonly rateBPerS: number; // [B/s]
  /** Average power for processing. */
  readonly powerW: number; // [W]
  /** Energy to process one byte of raw data. */
  readonly energyJPerB: number; // [J/B]
  /** Bytes of product per byte of raw data. */
  readonly productRatio: number; // [-]
  readonly source: Source;
}

/** Processing of a product in one place, if the product states its own numbers. */
export interface OwnProcessingFacts {
  /** Bytes of product per byte of raw data. */
  readonly productRatio?: number; // [-]
  /** Energy to process one byte of raw data. */
  readonly energyJPerB?: number; // [J/B]
}

/** A product that is needed at home. */
export interface DataProductFacts {
  /** Its name. A product that repeats has it each time. */
  readonly name: string;
  /** Catalogue number of the satellite that takes it. */
  readonly catalogueNumber: number;
  /** Time from which it can be sent. */
  readonly readyMs: number; // [ms] since 1970 UTC
  /** Size of the raw data. */
  readonly bytes: number; // [B]
  /** Value of the whole product at home. */
  readonly weight: number; // [-]
  readonly onboard: OwnProcessingFacts;
  readonly edge: OwnProcessingFacts;
}
