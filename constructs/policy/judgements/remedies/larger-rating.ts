import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import { neededPower } from "../../../units/watts-text";
import type { NodeAtPoint } from "../../rule/rule";
import { standsIn } from "../power/places";
import { factorOf, leavesOfRating } from "./remedies";

/**
 * Names the rating with which a part carries its load, as its maker states it: for a limit by phase the rating of all phases, for load that an inverter passes on
 * the rating of its contactor, for a breaker the rating before its derating factors.
 */
export function largerRating(context: NodeAtPoint, ofLoad: NetworkLimit): string {
  const { node: id, kind, value, limit, unit } = ofLoad;
  const part = context.node.network?.find((one) => one.id === id);
  const at = standsIn(context, id);
  if (kind === "ups-phase" && part && "ratedVA" in part && limit !== undefined && limit > 0)
    return `raise the apparent power rating of ${id}${at} above ${neededPower((part.ratedVA * value) / limit, "VA")} for all phases together`;
  if (kind === "transfer-switch" && part?.kind === "battery-inverter")
    return `raise the transferCurrent of ${id}${at} above ${Math.ceil(value)} ${unit}`;
  const factor = factorOf(ofLoad);
  if (factor > 0 && factor < 1)
    return `raise the rating of ${id}${at} to at least ${Math.ceil(value / factor)} ${unit} (${leavesOfRating(factor)})`;
  const needed = unit === "W" || unit === "VA" ? neededPower(value, unit) : `${Math.ceil(value)} ${unit}`;
  return `raise the rating of ${id}${at} above ${needed}`;
}
