import type { DryCoolerState, PadsWater } from "./dry-cooler-state";
import type { LoopState } from "./loop-state";
import type { CduState } from "./secondary-loop";
import type { TrimChillerState } from "./trim-chiller";

/** The coolant chain in steady state. */
export interface SolvedCoolantChain {
  readonly outcome: "solved";
  readonly heatTo: "outdoors";
  readonly itSupplyC: number; // [°C]
  /** Leaving the racks, before the pump's heat. */
  readonly itReturnC: number; // [°C]
  /** Coolant flow for each watt of the racks' heat; undefined without any. */
  readonly itFlowM3PerSPerW?: number; // [m³/(s·W)]
  readonly secondaryLoop: LoopState;
  readonly cdu: CduState;
  readonly facilityLoop: LoopState;
  readonly dryCooler: DryCoolerState;
  /** Undefined without trim chillers. */
  readonly trimChiller?: TrimChillerState;
  readonly pads: PadsWater;
  /** Heat that could be rejected with the racks at their supply limit; there when that limit was given. */
  readonly rejectionCapacityW?: number; // [W]
  /** Whether the pads are wet at it: warm enough for them, and with water. */
  readonly rejectionCapacityWet?: boolean;
  /** Facility supply at that limit: the limit less the CDU's approach, unthrottled, at this point. */
  readonly rejectionLimitSupplyC?: number; // [°C]
}

/** The coolant chain, or why it is not known. */
export type CoolantChain = SolvedCoolantChain | { readonly outcome: "unknown"; readonly reason: string };

/** The chain where it is known. */
export function solvedChain(coolant: CoolantChain | undefined): SolvedCoolantChain | undefined {
  return coolant?.outcome === "solved" ? coolant : undefined;
}
