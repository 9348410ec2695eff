import type { BoilingFluid } from "../../engineering/thermal/coolant/boiling-point";
import type { Source } from "../../provenance/source";

interface Tank {
  /** Rated temperature difference of its exchanger: from the coolant that enters to the bath or vapour, at that heat. */
  readonly approachK: number; // [K]
  readonly heatW: number; // [W]
  /** Coolant flow of the rating; undefined if not stated. */
  readonly coolantFlowM3PerS?: number; // [m³/s]
  /** Conductance of its exchanger with the coolant of its loop; undefined without a loop or without the flow of the rating. */
  readonly conductanceWPerK?: number; // [W/K]
  readonly source: Source;
}

/** A tank whose bath stays liquid. */
export interface SinglePhaseTankFacts extends Tank {
  readonly kind: "single-phase";
  readonly maximumBathC: number; // [°C]
}

/** A tank whose bath boils under a condenser, open to the pressure of the site. */
export interface TwoPhaseTankFacts extends Tank {
  readonly kind: "two-phase";
  readonly fluid: string;
  readonly boilingPointC: number; // [°C] at 101,325 Pa
  /** Undefined if its boiling point away from sea level is unknown. */
  readonly vapour?: BoilingFluid;
  readonly pfas: boolean;
  /** Supplier of the fluid, and the stock. */
  readonly supply?: { readonly supplier: string; readonly stockM3: number }; // [m³]
}

/** The tank in which the equipment of a rack stands. */
export type TankFacts = SinglePhaseTankFacts | TwoPhaseTankFacts;
