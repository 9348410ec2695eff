import type { SolvedCoolantChain } from "../../../solve/coolant-chain-state";
import type { SolvedLiquidToAir } from "../../../solve/liquid-to-air";
import type { OperatingPoint } from "../../../solve/operating-point";

/** Where dry coolers or liquid-to-air CDUs run outside the flows, as shares of their rating, between which one rating point is trusted. */
export function untrusted(coolant: SolvedCoolantChain | SolvedLiquidToAir): string[] {
  const [coil, units] = "coil" in coolant ? [coolant.coil, "liquid-to-air CDUs"] : [coolant.dryCooler, "dry coolers"];
  const outside = (what: string, isOutside: boolean) => (isOutside ? [`${what} of the ${units} is outside 0.25 to 1.5 of its rating`] : []);
  return [...outside("air flow", coil.airFlowOutsideTrusted), ...outside("coolant flow", coil.coolantFlowOutsideTrusted)];
}

/** The same of rear doors. */
export function untrustedDoors({ rearDoors = [] }: OperatingPoint): string[] {
  return rearDoors.flatMap(({ rack, airFlowOutsideTrusted, coolantFlowOutsideTrusted }) => [
    ...(airFlowOutsideTrusted ? [`air flow of the rear door of ${rack} is outside 0.25 to 1.5 of its rating`] : []),
    ...(coolantFlowOutsideTrusted ? [`coolant flow of the rear door of ${rack} is outside 0.25 to 1.5 of its rating`] : []),
  ]);
}
