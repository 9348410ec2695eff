import type { Curve } from "../../engineering/numeric/curve";
import type { SeriesName } from "./series";

/** Rules of the running site that compare what is measured with what the solver predicts of the same operating point. */
export type DiagnosticRule =
  | "operations/dry-cooler-approach"
  | "operations/cdu-approach"
  | "operations/strainer-clogged"
  | "operations/pump-power"
  | "operations/fan-lost"
  | "operations/battery-capacity"
  | "operations/rectifier-efficiency"
  | "operations/heat-balance";

/** What is predicted, with the solver's coefficients. */
export type Prediction =
  | { readonly kind: "approach"; readonly outlet: SeriesName; readonly inlet: SeriesName; readonly resistanceKPerW: number } // [K/W]
  | { readonly kind: "pressure-drop"; readonly cleanPaS2PerM6: number } // [Pa·s²/m⁶]
  | { readonly kind: "pump-power"; readonly powerW: number; readonly flowM3PerS: number; readonly powerOfFlow?: Curve } // [W], [m³/s] of one pump; without a curve by the cube of the flow
  | { readonly kind: "fan-power"; readonly powerW: number; readonly airC: number } // [W] of one unit at full speed in air of that temperature [°C]
  | { readonly kind: "battery-capacity"; readonly ratedAh: number; readonly leastDrop: number } // [Ah], [-] of the state of charge
  | { readonly kind: "efficiency"; readonly ratedW: number; readonly efficiency: Curve } // [W] of all units
  | { readonly kind: "heat-balance"; readonly capturedShare: number }; // [-] of the power at the inlets

/** Between which values of a reading the prediction holds, ends included. */
export interface DiagnosticGate {
  readonly series: SeriesName;
  readonly least?: number;
  readonly most?: number;
}

/** One rule of the running site on one device: fires while measured less predicted is above the limit for the hold. */
export interface Diagnostic {
  readonly rule: DiagnosticRule;
  readonly device: string;
  /** Path of what is diagnosed, as `cooling/dry-coolers`. */
  readonly subject: string;
  readonly prediction: Prediction;
  /** All of them have to hold. */
  readonly gate: readonly DiagnosticGate[];
  /** Of the residual. */
  readonly unit: "K" | "-";
  readonly limit: number;
  readonly holdS: number; // [s]
  /** Over which readings are averaged, and a discharge is looked for. */
  readonly windowS: number; // [s]
  /** Residual of the fault that it must see. */
  readonly faultResidual: number;
}

/** A rule that says nothing of a device, or of the whole node, and why. */
export interface NotDiagnosed {
  readonly rule: DiagnosticRule;
  /** Missing where the node has no such device. */
  readonly device?: string;
  readonly reason: string;
}

/** While the cause fires, the effect says nothing new. */
export interface DiagnosticInhibition {
  readonly cause: DiagnosticRule;
  readonly effect: DiagnosticRule;
  /** Of the same device alone, or of all devices: a strainer acts on what stands in its loop. */
  readonly on: "same-device" | "all-devices";
}

/** Everything that a running node is diagnosed by. */
export interface NodeDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  readonly notDiagnosed: readonly NotDiagnosed[];
  readonly inhibitions: readonly DiagnosticInhibition[];
}
