import type { Unknown } from "../../../plain/unknown";
import type { DryCoolerState, PadsWater } from "./dry-cooler-state";
import type { LoopState } from "./loop-state";
import type { CduState } from "./secondary-loop";
import type { TrimChillerState } from "./trim-chiller";

/** The coolant chain in steady state. */
export interface SolvedCoolantChain {
  readonly outcome: "solved";
  readonly heatTo: "outdoors";
  /** Coolant supply to the racks. */
  readonly itSupplyC: number; // [°C]
  /** Coolant that leaves the racks, before the pump's heat. */
  readonly itReturnC: number; // [°C]
  /** Coolant flow per watt of the racks' heat; undefined without heat. */
  readonly itFlowM3PerSPerW?: number; // [m³/(s·W)]
  /** State of the loop of the racks. */
  readonly secondaryLoop: LoopState;
  /** State of the CDUs. */
  readonly cdu: CduState;
  /** State of the loop of the facility. */
  readonly facilityLoop: LoopState;
  /** State of the dry coolers. */
  readonly dryCooler: DryCoolerState;
  /** Undefined without trim chillers. */
  readonly trimChiller?: TrimChillerState;
  /** Water of the pads. */
  readonly pads: PadsWater;
  /** Heat that could be rejected with the racks at their supply limit; undefined if that limit is not stated. */
  readonly rejectionCapacityW?: number; // [W]
  /** Whether the pads are wet at that capacity: the air is warm enough for them, and they have water. */
  readonly rejectionCapacityWet?: boolean;
  /** Facility supply at that limit: the limit less the CDU's approach, unthrottled, at this point. */
  readonly rejectionLimitSupplyC?: number; // [°C]
}

/** The coolant chain, or the reason why it is unknown. */
export type CoolantChain = SolvedCoolantChain | Unknown;

export function solvedChain(coolant: CoolantChain | undefined): SolvedCoolantChain | undefined {
  return coolant?.outcome === "solved" ? coolant : undefined;
}
