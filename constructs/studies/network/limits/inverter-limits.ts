import type { BatteryInverterNode } from "../../../facts/power/electrical";
import type { Element } from "../elements/element";
import type { Flow } from "../elements/flow";
import { currentLimit } from "./current-limit";
import type { LimitConditions, NetworkLimit } from "./network-limit";
import { outputLimits } from "./output-limits";

/**
 * Compares a battery inverter on its battery with its rating, as for a UPS. While it has a supply, it compares the passed current with the rating of its
 * contactor, if stated.
 *
 * @equation on its battery: P ≤ P_rated, |S_phase| ≤ S_rated/phases; else |I| ≤ I_transfer of the worst phase
 * @validity unknown outside the published temperatures
 * @source the maker's sheet
 */
export function inverterLimits(
  flow: Flow,
  element: Element,
  node: BatteryInverterNode,
  feed: string,
  conditions: LimitConditions,
): readonly NetworkLimit[] {
  if (flow.isRoot(element.index)) return outputLimits(flow, element, node, feed, { conditions, capacity: 1 });
  if (node.transferA === undefined) return [];
  return [currentLimit("transfer-switch", element, feed, flow.input, node.transferA, node.source)];
}
