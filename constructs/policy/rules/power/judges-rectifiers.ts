import type { EquipmentState } from "../../../solve/scenarios";

/** Does power/rectifiers-carry-load speak for rectifier plants in the state? Elsewhere they are equipment like other. */
export function judgesRectifiers(state: EquipmentState): boolean {
  if (state.kind === "rectifier-unit-lost" || state.kind === "grid-minimum") return true;
  return "minimumVoltage" in state && state.minimumVoltage;
}
