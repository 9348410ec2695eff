import { type RequiredFlow, requiredFlowM3PerSPerW } from "../../../engineering/thermal/coolant/required-flow";
import type { Unknown } from "../../../plain/unknown";
import type { SolvedCoolantChain } from "../../../studies/cooling-parts/states/coolant-chain-state";
import type { SolvedLiquidToAir } from "../../../studies/cooling-parts/states/liquid-to-air";
import type { OperatingPoint } from "../../../studies/operating-point/operating-point";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { temperatureSteps } from "../../../studies/thermal/temperature-staircase";

/**
 * Returns the supply of the racks' coolant, or the reason why its temperature is unknown, such as in a room that is warmer than its units allow. Undefined
 * without cooling.
 */
export function coolantSupply({ coolant, liquidToAir }: OperatingPoint): SolvedCoolantChain | SolvedLiquidToAir | Unknown | undefined {
  if (liquidToAir?.outcome === "solved" && liquidToAir.warmerAirReason !== undefined)
    return { outcome: "unknown", reason: liquidToAir.warmerAirReason };
  return coolant ?? liquidToAir;
}

/** Lists the temperature steps from the outdoor air, or from the room air, to the coolant of the racks. They add up to the supply [°C]. */
export function supplyContributors(node: NodeSnapshot, coolant: SolvedCoolantChain | SolvedLiquidToAir): { name: string; value: number }[] {
  if (coolant.heatTo === "room") {
    const { airInC } = coolant.coil;
    return [
      { name: "room air", value: airInC },
      { name: "liquid-to-air CDU approach", value: coolant.itSupplyC - airInC },
    ];
  }
  const steps = temperatureSteps(node.cooling, coolant);
  return [{ name: "outdoor air", value: coolant.dryCooler.outdoorC }, ...steps.map(({ name, riseK }) => ({ name, value: riseK }))];
}

/** Computes the least flow of a rack for its heat [m³/(s·W)] at the coolant supply of the operating point, or says why it is unknown. */
export function flowNeed(required: RequiredFlow, point: OperatingPoint): { readonly leastFlow: number } | { readonly reason: string } {
  if (typeof required === "number") return { leastFlow: required };
  const supply = coolantSupply(point);
  if (supply?.outcome !== "solved") return { reason: supply?.reason ?? "the node has no coolant loops: add cooling" };
  const leastFlow = requiredFlowM3PerSPerW(required, supply.itSupplyC);
  if (leastFlow !== undefined) return { leastFlow };
  return {
    reason: `the supply of ${supply.itSupplyC.toFixed(1)} °C is warmer than the last row of the maker's flow table, ${required.at(-1)?.[0]} °C: get the maker's flow for it, or supply colder coolant`,
  };
}
