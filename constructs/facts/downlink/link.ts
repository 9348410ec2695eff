import type { Emission } from "../../engineering/link/prepared-link";
import type { ReceivingStation } from "../../engineering/link/station";
import type { Source } from "../../provenance/source";

/** How a wave is polarised; `linear` is at any angle to the horizon. */
export type Polarisation = "right-hand circular" | "left-hand circular" | "horizontal" | "vertical" | "linear";

/** All of them. */
export const polarisations = [
  "right-hand circular",
  "left-hand circular",
  "horizontal",
  "vertical",
  "linear",
] as const satisfies readonly Polarisation[];

/** A signal of a satellite. */
export interface LinkFacts {
  readonly id: string;
  /** Of its satellite. */
  readonly catalogueNumber: number;
  readonly frequencyHz: number; // [Hz] of its middle
  readonly occupiedBandwidthHz: number; // [Hz]
  readonly polarisation: Polarisation;
  readonly emission: Emission;
  /** Given, or of the axial ratios of both ends. */
  readonly polarisationLoss: { readonly lossDb: number } | { readonly axialRatioDb: number }; // [dB]
  readonly implementationLossDb: number; // [dB]
  readonly otherLossDb: number; // [dB]
  readonly requiredMarginDb: number; // [dB]
  /** What its contacts count. @default that of its satellite */
  readonly weight?: number; // [-]
  /** Nobody asks that it has a contact. @default false */
  readonly optional?: boolean;
  /** Share of the year for which the atmosphere may take more. */
  readonly percentOfYear: number; // [%]
  readonly source: Source;
  /** Of the numbers of its coding, where the design gives them. */
  readonly codingSources: readonly Source[];
}

/** What an antenna receives, and how well. */
export interface ReceptionFacts {
  readonly bandHz: readonly [min: number, max: number]; // [Hz]
  readonly polarisations: readonly Polarisation[];
  /** Widest signal. @default its band */
  readonly bandwidthHz?: number; // [Hz]
  readonly station: ReceivingStation;
  /** Of its feed. @default not known */
  readonly axialRatioDb?: number; // [dB]
  readonly source: Source;
}

/** A receiver as links know it. */
export interface LinkReceiverFacts {
  readonly id: string;
  readonly antenna: string;
  readonly dataRateBitPerS: number; // [bit/s]
  /** @default whatever its antenna receives */
  readonly bandHz?: readonly [min: number, max: number]; // [Hz]
  /** Widest signal. @default whatever its antenna receives */
  readonly bandwidthHz?: number; // [Hz]
  /** It hands over a file of so long as soon as it has it. @default a contact is one file */
  readonly segmentS?: number; // [s]
  readonly source: Source;
}
