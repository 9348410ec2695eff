import type { Curve } from "../../engineering/numeric/curve";
import type { Coolant } from "../../engineering/thermal/coolant/coolant";
import type { PressureDrop } from "../../engineering/thermal/coolant/working-flow";
import type { Source } from "../../provenance/source";

/** One pumped loop. All pump electricity enters the coolant on the return side. */
export interface LoopFacts {
  readonly coolant: Coolant;
  /** With hydraulics: what the loop needs. */
  readonly flowM3PerS: number; // [m³/s]
  /** Id of the pump as an electrical load; with several, what their ids begin with. */
  readonly pump: string;
  /** Of all running pumps. */
  readonly pumpW: number; // [W]
  /** Undefined: one pump. */
  readonly pumps?: PumpsFacts;
  /** Undefined: the flow is given. */
  readonly hydraulics?: HydraulicsFacts;
  /** Coolant in the loop, its tank included. */
  readonly volumeM3?: number; // [m³]
  /** Of it what its buffer tank holds, where the design has one. */
  readonly tankM3?: number; // [m³]
  /** Of it what lies between the exchanger and what it cools, with the tank where that stands in the supply. Undefined: half. */
  readonly supplySideM3?: number; // [m³]
  readonly expansion?: { readonly fillC: number; readonly acceptanceM3: number; readonly source: Source }; // [°C], [m³]
  /** Have the pumps a battery that the electrical tree does not show? */
  readonly pumpOnUps?: boolean;
  readonly pumpRestartS?: number; // [s]
}

/** A part of a loop and what it takes of the pressure. */
export interface PartDrop extends PressureDrop {
  /** Id of a strainer as a device; undefined of other parts, and of one that nobody measures. */
  readonly strainer?: string;
}

/** What sets the flow of a loop. */
export interface HydraulicsFacts {
  /** Pressure [Pa] of one pump over its flow [m³/s]. */
  readonly pressureOfFlow: Curve;
  /** Electric power [W] of one pump over its flow [m³/s]. Undefined: as the loop states it. */
  readonly powerOfFlow?: Curve;
  readonly parts: readonly PartDrop[];
}

/** Equal pumps of one loop. */
export interface PumpsFacts {
  /** Their ids as electrical loads. */
  readonly units: readonly string[];
  /** How many run; the others stand by. */
  readonly duty: number;
}
