import type { Source } from "../../provenance/source";

/** What a satellite can process on board. */
export interface OnboardFacts {
  /** Raw data that it processes in a second, on average. */
  readonly rateBPerS: number; // [B/s]
  /** For processing, on average. */
  readonly powerW: number; // [W]
  /** Of processing one byte of raw data. */
  readonly energyJPerB: number; // [J/B]
  /** Bytes of product from one of raw data. */
  readonly productRatio: number; // [-]
  readonly source: Source;
}

/** What processing makes of a product in one place, where it says so itself. */
export interface OwnProcessingFacts {
  /** Bytes of product from one of raw data. */
  readonly productRatio?: number; // [-]
  /** Of processing one byte of raw data. */
  readonly energyJPerB?: number; // [J/B]
}

/** A product that is wanted at home. */
export interface DataProductFacts {
  /** One that comes again has it each time. */
  readonly name: string;
  /** Of the satellite that takes it. */
  readonly catalogueNumber: number;
  /** It can be sent from then on. */
  readonly readyMs: number; // [ms] since 1970 UTC
  /** Raw. */
  readonly bytes: number; // [B]
  /** What it is worth at home, whole. */
  readonly weight: number; // [-]
  readonly onboard: OwnProcessingFacts;
  readonly edge: OwnProcessingFacts;
}
