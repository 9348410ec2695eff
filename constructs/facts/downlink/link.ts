import type { Emission } from "../../engineering/link/prepared-link";
import type { ReceivingStation } from "../../engineering/link/station";
import type { Source } from "../../provenance/source";

/** Polarisation of a wave; `linear` is at any angle to the horizon. */
export type Polarisation = "right-hand circular" | "left-hand circular" | "horizontal" | "vertical" | "linear";

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
  /** Catalogue number of its satellite. */
  readonly catalogueNumber: number;
  readonly frequencyHz: number; // [Hz], centre frequency
  readonly occupiedBandwidthHz: number; // [Hz]
  readonly polarisation: Polarisation;
  readonly emission: Emission;
  /** Loss as stated, or the axial ratio from which it is calculated with that of the other end. */
  readonly polarisationLoss: { readonly lossDb: number } | { readonly axialRatioDb: number }; // [dB]
  readonly implementationLossDb: number; // [dB]
  readonly otherLossDb: number; // [dB]
  readonly requiredMarginDb: number; // [dB]
  /** Value of its contacts. @default that of its satellite */
  readonly weight?: number; // [-]
  /** Whether it may have no contact. @default false */
  readonly optional?: boolean;
  /** Share of the year in which the atmosphere may attenuate more. */
  readonly percentOfYear: number; // [%]
  readonly source: Source;
  /** Sources of the numbers of its coding, if the design has them. */
  readonly codingSources: readonly Source[];
}

/** The signals that an antenna receives, and how well it receives them. */
export interface ReceptionFacts {
  readonly bandHz: readonly [min: number, max: number]; // [Hz]
  readonly polarisations: readonly Polarisation[];
  /** Greatest bandwidth of a signal. @default its band */
  readonly bandwidthHz?: number; // [Hz]
  readonly station: ReceivingStation;
  /** Axial ratio of its feed. @default unknown */
  readonly axialRatioDb?: number; // [dB]
  readonly source: Source;
}

/** The data of a receiver that links need. */
export interface LinkReceiverFacts {
  readonly id: string;
  readonly antenna: string;
  readonly dataRateBitPerS: number; // [bit/s]
  /** @default the band of its antenna */
  readonly bandHz?: readonly [min: number, max: number]; // [Hz]
  /** Greatest bandwidth of a signal. @default that of its antenna */
  readonly bandwidthHz?: number; // [Hz]
  /** Length of the files that it passes on as soon as they are received. @default a contact is one file */
  readonly segmentS?: number; // [s]
  readonly source: Source;
}
