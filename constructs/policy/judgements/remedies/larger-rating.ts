import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import type { NodeAtPoint } from "../../rule/rule";
import { standsIn } from "../power/places";

/** The rating of a part that carries what it is asked, as its maker states it: of a limit by phase that of all phases, of what an inverter passes on that of its contactor. */
export function largerRating(context: NodeAtPoint, { node: id, kind, value, limit, unit }: NetworkLimit): string {
  const part = context.node.network?.find((one) => one.id === id);
  const at = standsIn(context, id);
  if (kind === "ups-phase" && part && "ratedVA" in part && limit !== undefined && limit > 0)
    return `raise the apparent rating of ${id}${at} above ${Math.ceil((part.ratedVA * value) / limit)} VA, which its phases share`;
  if (kind === "transfer-switch" && part?.kind === "battery-inverter")
    return `raise what ${id}${at} passes on above ${Math.ceil(value)} ${unit} (transferCurrent)`;
  return `raise the rating of ${id}${at} above ${Math.ceil(value)} ${unit}`;
}
