import type { BoilingFluid } from "../../engineering/thermal/coolant/boiling-point";
import type { Source } from "../../provenance/source";

interface Tank {
  /** Rating of its exchanger: bath or vapour above the coolant that enters, at that heat. */
  readonly approachK: number; // [K]
  readonly heatW: number; // [W]
  /** Coolant of the rating. Undefined: not stated. */
  readonly coolantFlowM3PerS?: number; // [m³/s]
  /** Of its exchanger, with the coolant of its loop; undefined without the flow of the rating or without a loop. */
  readonly conductanceWPerK?: number; // [W/K]
  readonly source: Source;
}

/** Equipment in a bath that stays liquid. */
export interface SinglePhaseTankFacts extends Tank {
  readonly kind: "single-phase";
  readonly maximumBathC: number; // [°C]
}

/** Equipment in a bath that boils under a condenser, open to the pressure of the site. */
export interface TwoPhaseTankFacts extends Tank {
  readonly kind: "two-phase";
  readonly fluid: string;
  readonly boilingPointC: number; // [°C] at 101,325 Pa
  /** Undefined: its boiling point away from sea level is not known. */
  readonly vapour?: BoilingFluid;
  readonly pfas: boolean;
  /** Who delivers the fluid, and how much is in store. */
  readonly supply?: { readonly supplier: string; readonly stockM3: number }; // [m³]
}

/** The bath that the equipment of a rack stands in. */
export type TankFacts = SinglePhaseTankFacts | TwoPhaseTankFacts;
