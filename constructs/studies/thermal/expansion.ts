import { coolantModel } from "../../engineering/thermal/coolant/coolant-model";
import { expansionM3 } from "../../engineering/thermal/coolant/expansion";
import { isLiquidCooling, isLiquidToAirCooling } from "../../facts/cooling/cooling";
import type { LoopFacts } from "../../facts/cooling/loop";
import type { CoolantChain } from "../cooling-parts/states/coolant-chain-state";
import type { LiquidToAir } from "../cooling-parts/states/liquid-to-air";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Thermal expansion of the coolant of a loop since it was filled, and the volume of its expansion vessel. */
export interface ExpansionState {
  /** Which of the two loops. */
  readonly loop: "facilityLoop" | "secondaryLoop";
  /** Temperature at which the loop was filled. */
  readonly fillC: number; // [°C]
  /** Temperature of the return, the hottest of the loop. */
  readonly hottestC: number; // [°C]
  /** Volume by which the coolant grows. */
  readonly expansionM3: number; // [m³]
  /** Volume that the vessel can take up. */
  readonly acceptanceM3: number; // [m³]
}

/** Computes the expansion of each loop whose vessel the design states. */
export function expansionStates({ cooling }: NodeSnapshot, chain: CoolantChain | LiquidToAir | undefined): ExpansionState[] {
  if (isLiquidToAirCooling(cooling) && chain?.outcome === "solved")
    return state("secondaryLoop", cooling.secondaryLoop, chain.secondaryLoop.returnC);
  if (!isLiquidCooling(cooling) || chain?.outcome !== "solved" || chain.heatTo === "room") return [];
  return (["facilityLoop", "secondaryLoop"] as const).flatMap((loop) => state(loop, cooling[loop], chain[loop].returnC));
}

function state(loop: ExpansionState["loop"], { coolant, volumeM3, expansion }: LoopFacts, hottestC: number): ExpansionState[] {
  if (!expansion || volumeM3 === undefined) return [];
  const { densityKgPerM3 } = coolantModel(coolant);
  const { fillC, acceptanceM3 } = expansion;
  return [{ loop, fillC, hottestC, expansionM3: expansionM3(volumeM3, densityKgPerM3(fillC), densityKgPerM3(hottestC)), acceptanceM3 }];
}
