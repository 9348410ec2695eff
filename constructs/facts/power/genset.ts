import type { Curve } from "../../engineering/numeric/curve";
import type { Source } from "../../provenance/source";

/** Equal generator sets in parallel that replace the grid, on some feeds or at their own output. */
export interface GensetFacts {
  readonly id: string;
  /** Ids of the sets. */
  readonly units: readonly string[];
  /** Feeds that they supply. With an output of their own, it is their id, which is the feed of the source there. */
  readonly feeds: readonly string[];
  readonly ratedW: number; // [W] of one set
  readonly ratedVA: number; // [VA] of one set
  readonly rating: "COP" | "DCP" | "PRP" | "LTP" | "ESP";
  /** Their voltage; undefined if not stated. */
  readonly lineToLineV?: number; // [V]
  readonly neutral?: false;
  /** Frequencies at which they can run; undefined if not stated. */
  readonly nominalHz?: readonly number[]; // [Hz]
  /** Share of rated power over elevation [m] and intake temperature [°C], as published; null for blank cells. */
  readonly derating: {
    readonly elevationsM: readonly number[];
    readonly temperaturesC: readonly number[];
    readonly shares: readonly (readonly (number | null)[])[];
  };
  readonly intakeRiseK: number; // [K]
  readonly maximumAmbientC?: number; // [°C]
  readonly minimumLoad: number; // [-] of the nameplate
  /** Fuel in litres per hour over kilowatts of output. */
  readonly fuel: Curve;
  readonly tankL: number; // [L] usable
  readonly reorderLevel: number; // [-]
  readonly startS: number; // [s] one attempt
  readonly startAttempts: number;
  /** State of charge at or below which they start in the year; undefined if they start when the battery is empty. */
  readonly startLevel?: number; // [-]
  /** State of charge at or above which they stop. */
  readonly stopLevel: number; // [-]
  /** Load after each of the maker's steps, as shares of the output, and the recovery time; undefined if not stated. */
  readonly steps?: { readonly levels: readonly number[]; readonly recoveryS: number }; // [-], [s]
  /** Greatest fault current at its terminals; undefined if not stated. */
  readonly shortCircuitA?: number; // [A] of one set
  readonly soundPowerDb?: number; // [dB(A)] of one set
  readonly source: Source;
}

/** Returns the time from the loss of the grid until the sets of a plant run, with all attempts to start and the transfer [s]. */
export function gensetStandsAfterS({ startS, startAttempts }: Pick<GensetFacts, "startS" | "startAttempts">, transferS: number): number {
  return transferS + startS * startAttempts;
}

/** The time without supply until gensets or another standby source replace the grid. */
export interface StandbyFacts {
  /** Time until the loss is detected and the load is switched. */
  readonly transferS: number; // [s]
  /** Time of one attempt to start; undefined if gensets state it. */
  readonly startS?: number; // [s]
  /** Number of attempts that must fit in. */
  readonly attempts: number; // [-]
  readonly source: Source;
}
