import { compact } from "../../../plain/compact";
import type { SolvedCoolantChain } from "../../../studies/cooling-parts/states/coolant-chain-state";
import type { SolvedLiquidToAir } from "../../../studies/cooling-parts/states/liquid-to-air";
import type { OperatingPoint } from "../../../studies/operating-point/operating-point";

/** Lists flows of dry coolers and CDUs, or of liquid-to-air CDUs, that are too far from the rating point to trust the model. */
export function untrusted(coolant: SolvedCoolantChain | SolvedLiquidToAir): string[] {
  return coolant.heatTo === "room"
    ? untrustedCoil(coolant.coil, "liquid-to-air CDUs")
    : [...untrustedCoolers(coolant), ...untrustedCdus(coolant)];
}

/** Lists such flows of dry coolers alone, for values that do not depend on the CDUs. */
export function untrustedCoolers({ dryCooler }: SolvedCoolantChain): string[] {
  return untrustedCoil(dryCooler, "dry coolers");
}

export function untrustedDoors({ rearDoors = [] }: OperatingPoint): string[] {
  return rearDoors.flatMap((door) => untrustedCoil(door, `rear door of ${door.rack}`));
}

function untrustedCoil(
  coil: { readonly airFlowOutsideTrusted: boolean; readonly coolantFlowOutsideTrusted: boolean },
  units: string,
): string[] {
  return [
    ...outside(`air flow of the ${units}`, coil.airFlowOutsideTrusted),
    ...outside(`coolant flow of the ${units}`, coil.coolantFlowOutsideTrusted),
  ];
}

function untrustedCdus({ cdu }: SolvedCoolantChain): string[] {
  return compact([
    ...outside("primary flow of the CDUs", cdu.primaryFlowOutsideTrusted),
    ...outside("secondary flow of the CDUs", cdu.secondaryFlowOutsideTrusted),
    cdu.heatBeyondTrusted && "heat of the CDUs is above 1.5 × its rating",
  ]);
}

function outside(what: string, isOutside: boolean): string[] {
  return isOutside ? [`${what} is outside 0.25 to 1.5 × its rating`] : [];
}
