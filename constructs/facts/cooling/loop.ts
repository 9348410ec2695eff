import type { Curve } from "../../engineering/numeric/curve";
import type { Coolant } from "../../engineering/thermal/coolant/coolant";
import type { PressureDrop } from "../../engineering/thermal/coolant/working-flow";
import type { Source } from "../../provenance/source";

/** A pumped loop. All electricity of its pumps enters the coolant on the return side. */
export interface LoopFacts {
  readonly coolant: Coolant;
  /** Flow. With hydraulics, it is the flow that the loop needs. */
  readonly flowM3PerS: number; // [m³/s]
  /** Id of the pump as an electrical load. With several pumps, their ids begin with it. */
  readonly pump: string;
  /** Power of all running pumps. */
  readonly pumpW: number; // [W]
  /** Undefined if there is one pump. */
  readonly pumps?: PumpsFacts;
  /** Undefined if the flow is stated. */
  readonly hydraulics?: HydraulicsFacts;
  /** Coolant in the loop, including its tank. */
  readonly volumeM3?: number; // [m³]
  /** Volume of the buffer tank, which `volumeM3` includes. */
  readonly tankM3?: number; // [m³]
  /** Volume between the exchanger and the cooled equipment, with a tank that stands in the supply. Undefined: half of the loop. */
  readonly supplySideM3?: number; // [m³]
  readonly expansion?: { readonly fillC: number; readonly acceptanceM3: number; readonly source: Source }; // [°C], [m³]
  /** Whether the pumps have a battery that the electrical tree does not show. */
  readonly pumpOnUps?: boolean;
  readonly pumpRestartS?: number; // [s]
}

/** A part of a loop and its pressure drop. */
export interface PartDrop extends PressureDrop {
  /** Id of a strainer as a device; undefined for other parts and for strainers without a sensor. */
  readonly strainer?: string;
}

/** The parts that set the flow of a loop. */
export interface HydraulicsFacts {
  /** Pressure [Pa] of one pump over its flow [m³/s]. */
  readonly pressureOfFlow: Curve;
  /** Electric power [W] of one pump over its flow [m³/s]; undefined if the power of the loop holds. */
  readonly powerOfFlow?: Curve;
  readonly parts: readonly PartDrop[];
}

/** Equal pumps of one loop. */
export interface PumpsFacts {
  /** Their ids as electrical loads. */
  readonly units: readonly string[];
  /** Number of running pumps; the others are on standby. */
  readonly duty: number;
}
