import type { BatteryFacts } from "../../facts/power/battery";
import type { ElectricalNode } from "../../facts/power/electrical";
import { deviceOf } from "../network/cords";
import { parentsOf } from "../network/order-nodes";

/** Does a device stay on when every source is lost: does a way up from it lead to a converter with a battery on its bus? */
export function isOnUps(
  device: string,
  network: readonly ElectricalNode[],
  batteries: readonly Pick<BatteryFacts, "converter">[],
): boolean {
  const byId = new Map(network.map((node) => [node.id, node]));
  const backed = new Set(batteries.map(({ converter }) => converter));
  const isBacked = (node: ElectricalNode): boolean =>
    backed.has(node.id) ||
    parentsOf(node).some((parent) => {
      const above = byId.get(parent);
      return above !== undefined && isBacked(above);
    });
  return network.some((node) => deviceOf(node) === device && isBacked(node));
}
