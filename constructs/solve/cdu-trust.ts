import type { RatedCdu } from "../engineering/thermal/cdu-rating";
import { isBeyondTrustedHeat, isOutsideTrustedFlow } from "../engineering/thermal/trusted-flow";
import type { Circulation } from "./circulate";
import type { CduState } from "./coolant-chain-state";

/**
 * How far one of several CDUs runs from its rating point. All primary flow counts, also while the valve leads a part of it past the plates: the supply
 * is the setpoint then, and only what the unit gives without the valve rests on the model.
 */
export function cduTrust(
  rated: RatedCdu,
  facility: Circulation,
  secondary: Circulation,
  heatW: number,
  workingUnits: number,
): Pick<CduState, "primaryFlowOutsideTrusted" | "secondaryFlowOutsideTrusted" | "heatBeyondTrusted"> {
  return {
    primaryFlowOutsideTrusted: isOutsideTrustedFlow(facility.massFlowKgPerS / workingUnits / rated.primaryMassFlowKgPerS),
    secondaryFlowOutsideTrusted: isOutsideTrustedFlow(secondary.massFlowKgPerS / workingUnits / rated.secondaryMassFlowKgPerS),
    heatBeyondTrusted: isBeyondTrustedHeat(heatW / workingUnits / rated.heatW),
  };
}
