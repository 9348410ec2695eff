import type { Source } from "../../provenance/source";

/** Earthing of exposed conductive parts and of the supply. */
export type EarthingSystem = "TN-S" | "TN-C-S" | "TT" | "IT";

/** A circuit on alternating current. */
export interface ProtectedCircuit {
  /** Id of its breaker. */
  readonly id: string;
  /** Rated residual current of the device that detects its earth faults, undefined without one [A]. */
  readonly residualA?: number;
  /**
   * Touch voltage that an earth fault leaves on exposed parts before that device trips: R_A·I_Δn. Undefined if the resistance of the electrode is unknown [V].
   */
  readonly touchV?: number;
}

/** Protection against shock and surges as the design declares it. */
export interface ProtectionFacts {
  readonly system: EarthingSystem;
  /** Whether a monitor reports the first fault (IT). */
  readonly insulationMonitored: boolean;
  /** Whether the site has lightning rods, or a mast that carries lightning current. */
  readonly hasLightningProtection: boolean;
  readonly source: Source;
  readonly circuits: readonly ProtectedCircuit[];
  /** Type of the surge protective device at each feed, undefined without one. */
  readonly surge: readonly { readonly feed: string; readonly type?: "1" | "2" | "1+2" }[];
}
