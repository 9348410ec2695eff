import type { RearDoorRating } from "../../engineering/thermal/exchangers/rear-door";
import type { Source } from "../../provenance/source";

/** A coil instead of a rack's rear door, on the secondary loop. */
export interface RearDoorFacts {
  readonly rack: string;
  readonly rating: RearDoorRating;
  /** Warmest coolant with which it must work. */
  readonly maximumSupplyC: number; // [°C]
  /** Air flow of the rack's servers, at the state at their inlet. */
  readonly rackAirFlowM3PerS: number; // [m³/s]
  /** Its share of the flow of the secondary loop. */
  readonly coolantFlowM3PerS: number; // [m³/s]
  /** Temperature of the air behind it that its valve controls; undefined without a valve. */
  readonly leavingAirC?: number; // [°C]
  /** Its fans as an electrical load. Undefined if only the servers' fans move the air. */
  readonly fans?: { readonly id: string; readonly powerW: number };
  readonly airPressureDropPa?: number; // [Pa] at the rating's air flow
  /** Pressure that the servers' fans have for the door. */
  readonly availableStaticPressurePa?: number; // [Pa]
  readonly source: Source;
}
