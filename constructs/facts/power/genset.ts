import type { Curve } from "../../engineering/numeric/curve";
import type { Source } from "../../provenance/source";

/** Equal generator sets in parallel that stand in for the grid, on some feeds or by an output of their own. */
export interface GensetFacts {
  readonly id: string;
  /** Ids of the sets. */
  readonly units: readonly string[];
  /** Feeds that they supply; with an output of their own their id, which the source there has as its feed. */
  readonly feeds: readonly string[];
  readonly ratedW: number; // [W] of one set
  readonly ratedVA: number; // [VA] of one set
  readonly rating: "COP" | "DCP" | "PRP" | "LTP" | "ESP";
  /** Their own voltage; undefined where nobody says it. */
  readonly lineToLineV?: number; // [V]
  readonly neutral?: false;
  /** Frequencies that they can be run at; undefined where nobody knows. */
  readonly nominalHz?: readonly number[]; // [Hz]
  /** Share of rated power over elevation [m] and intake temperature [°C], as published; null where it is blank. */
  readonly derating: {
    readonly elevationsM: readonly number[];
    readonly temperaturesC: readonly number[];
    readonly shares: readonly (readonly (number | null)[])[];
  };
  readonly intakeRiseK: number; // [K]
  readonly maximumAmbientC?: number; // [°C]
  readonly minimumLoad: number; // [-] of the nameplate
  /** Litres an hour over kilowatts of output. */
  readonly fuel: Curve;
  readonly tankL: number; // [L] usable
  readonly reorderLevel: number; // [-]
  readonly startS: number; // [s] one attempt
  readonly startAttempts: number;
  /** State of charge at or below which they start in the year; undefined: where the battery is empty. */
  readonly startLevel?: number; // [-]
  /** State of charge at or above which they stop. */
  readonly stopLevel: number; // [-]
  /** Load after each of the maker's steps, as shares of what it gives, and the time until it is back; undefined where nobody knows. */
  readonly steps?: { readonly levels: readonly number[]; readonly recoveryS: number }; // [-], [s]
  /** Largest fault current at its terminals; undefined where nobody knows. */
  readonly shortCircuitA?: number; // [A] of one set
  readonly soundPowerDb?: number; // [dB(A)] of one set
  readonly source: Source;
}

/** Time from the loss of the grid until the sets of a plant run, all attempts to start and the transfer included [s]. */
export function gensetStandsAfterS({ startS, startAttempts }: Pick<GensetFacts, "startS" | "startAttempts">, transferS: number): number {
  return transferS + startS * startAttempts;
}

/** How long a site is without a supply until something stands in for the grid. */
export interface StandbyFacts {
  /** Until the loss is noticed and the load is switched. */
  readonly transferS: number; // [s]
  /** One attempt to start; undefined where gensets state it. */
  readonly startS?: number; // [s]
  /** Attempts that have to fit in. */
  readonly attempts: number; // [-]
  readonly source: Source;
}
