import { type RequiredFlow, requiredFlowM3PerSPerW } from "../../../engineering/thermal/required-flow";
import type { OperatingPoint } from "../../../solve/operating-point";
import { coolantSupply } from "./supply-contributors";

/** Least flow of a rack for its heat [m³/(s·W)] at the supply of the operating point, or why nobody knows it. */
export function flowNeed(required: RequiredFlow, point: OperatingPoint): { readonly leastFlow: number } | { readonly reason: string } {
  if (typeof required === "number") return { leastFlow: required };
  const supply = coolantSupply(point);
  if (supply?.outcome !== "solved") return { reason: supply?.reason ?? "the node has no coolant loops: add cooling" };
  const leastFlow = requiredFlowM3PerSPerW(required, supply.itSupplyC);
  if (leastFlow !== undefined) return { leastFlow };
  return {
    reason: `the supply of ${supply.itSupplyC.toFixed(1)} °C is above the maker's last flow, at ${required.at(-1)?.[0]} °C: get its flow there, or colder coolant`,
  };
}
