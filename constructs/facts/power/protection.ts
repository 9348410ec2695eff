import type { Source } from "../../provenance/source";

/** How exposed conductive parts and the supply are earthed. */
export type EarthingSystem = "TN-S" | "TN-C-S" | "TT" | "IT";

/** One circuit on alternating current. */
export interface ProtectedCircuit {
  /** Id of its breaker. */
  readonly id: string;
  /** Rated residual current of the device that sees its faults to earth, undefined without one [A]. */
  readonly residualA?: number;
  /** What a fault to earth leaves on exposed parts before that device trips, where the electrode's resistance is known: R_A·I_Δn [V]. */
  readonly touchV?: number;
}

/** Protection against shock and surges as the design declares it. */
export interface ProtectionFacts {
  readonly system: EarthingSystem;
  /** IT: a monitor reports the first fault. */
  readonly insulationMonitored: boolean;
  /** The site has lightning rods or a mast that carries lightning current. */
  readonly hasLightningProtection: boolean;
  readonly source: Source;
  readonly circuits: readonly ProtectedCircuit[];
  /** Type of the surge protective device at each feed, undefined without one. */
  readonly surge: readonly { readonly feed: string; readonly type?: "1" | "2" | "1+2" }[];
}
