import type { Curve } from "../../engineering/numeric/curve";
import type { SeriesName } from "./series";

/** Rules of the running site that compare measured values with the solver's prediction for the same operating point. */
export type DiagnosticRule =
  | "operations/dry-cooler-approach"
  | "operations/cdu-approach"
  | "operations/strainer-clogged"
  | "operations/pump-power"
  | "operations/fan-lost"
  | "operations/battery-capacity"
  | "operations/rectifier-efficiency"
  | "operations/heat-balance";

/** The predicted quantity, with the solver's coefficients. */
export type Prediction =
  | { readonly kind: "approach"; readonly outlet: SeriesName; readonly inlet: SeriesName; readonly resistanceKPerW: number } // [K/W]
  | { readonly kind: "pressure-drop"; readonly cleanPaS2PerM6: number } // [Pa·s²/m⁶]
  | { readonly kind: "pump-power"; readonly powerW: number; readonly flowM3PerS: number; readonly powerOfFlow?: Curve } // [W], [m³/s] of one pump; without a curve by the cube of the flow
  | { readonly kind: "fan-power"; readonly powerW: number; readonly airC: number } // [W] of one unit at full speed in air of that temperature [°C]
  | { readonly kind: "battery-capacity"; readonly ratedAh: number; readonly leastDrop: number } // [Ah], [-] of the state of charge
  | { readonly kind: "efficiency"; readonly ratedW: number; readonly efficiency: Curve } // [W] of all units
  | { readonly kind: "heat-balance"; readonly capturedShare: number }; // [-] of the power at the inlets

/** Values of a reading between which the prediction holds, ends included. */
export interface DiagnosticGate {
  readonly series: SeriesName;
  readonly least?: number;
  readonly most?: number;
}

/** One rule of the running site on one device. It fires while measured minus predicted stays above the limit for the hold time. */
export interface Diagnostic {
  readonly rule: DiagnosticRule;
  readonly device: string;
  /** Path of the diagnosed part, such as `cooling/dry-coolers`. */
  readonly subject: string;
  readonly prediction: Prediction;
  /** Conditions that must all hold. */
  readonly gate: readonly DiagnosticGate[];
  readonly unit: "K" | "-";
  readonly limit: number;
  readonly holdS: number; // [s]
  /** Window for the average of readings, and for the search of a discharge. */
  readonly windowS: number; // [s]
  /** Residual of the fault that the rule must detect. */
  readonly faultResidual: number;
}

/** A rule that does not cover a device, or the whole node, and the reason. */
export interface NotDiagnosed {
  readonly rule: DiagnosticRule;
  /** Absent if the node has no such device. */
  readonly device?: string;
  readonly reason: string;
}

/** A cause that mutes an effect: while the cause fires, the effect tells nothing new. */
export interface DiagnosticInhibition {
  readonly cause: DiagnosticRule;
  readonly effect: DiagnosticRule;
  /** Scope: the same device, or all devices. A strainer affects all parts of its loop. */
  readonly on: "same-device" | "all-devices";
}

export interface NodeDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  readonly notDiagnosed: readonly NotDiagnosed[];
  readonly inhibitions: readonly DiagnosticInhibition[];
}
