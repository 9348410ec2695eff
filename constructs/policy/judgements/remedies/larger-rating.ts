import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import { neededPower } from "../../../units/watts-text";
import type { NodeAtPoint } from "../../rule/rule";
import { standsIn } from "../power/places";

/** Names the rating with which a part carries its load, as its maker states it: for a limit by phase the rating of all phases, for load that an inverter passes on the rating of its contactor. */
export function largerRating(context: NodeAtPoint, { node: id, kind, value, limit, unit }: NetworkLimit): string {
  const part = context.node.network?.find((one) => one.id === id);
  const at = standsIn(context, id);
  if (kind === "ups-phase" && part && "ratedVA" in part && limit !== undefined && limit > 0)
    return `raise the apparent power rating of ${id}${at} above ${neededPower((part.ratedVA * value) / limit, "VA")} for all phases together`;
  if (kind === "transfer-switch" && part?.kind === "battery-inverter")
    return `raise the transferCurrent of ${id}${at} above ${Math.ceil(value)} ${unit}`;
  const needed = unit === "W" || unit === "VA" ? neededPower(value, unit) : `${Math.ceil(value)} ${unit}`;
  return `raise the rating of ${id}${at} above ${needed}`;
}
