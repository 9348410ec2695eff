import type { RearDoorRating } from "../../engineering/thermal/exchangers/rear-door";
import type { Source } from "../../provenance/source";

/** A coil in the place of a rack's rear door, on the secondary loop. */
export interface RearDoorFacts {
  readonly rack: string;
  readonly rating: RearDoorRating;
  /** Warmest coolant with which it is to work. */
  readonly maximumSupplyC: number; // [°C]
  /** What the servers of the rack move, at the state at their inlet. */
  readonly rackAirFlowM3PerS: number; // [m³/s]
  /** Its part of the flow that the secondary loop states. */
  readonly coolantFlowM3PerS: number; // [m³/s]
  /** Air that its valve holds behind it. Undefined: no valve. */
  readonly leavingAirC?: number; // [°C]
  /** Its fans as an electrical load. Undefined: the servers' fans alone move the air. */
  readonly fans?: { readonly id: string; readonly powerW: number };
  readonly airPressureDropPa?: number; // [Pa] at the rating's air flow
  /** What the servers' fans have left for it. */
  readonly availableStaticPressurePa?: number; // [Pa]
  readonly source: Source;
}
