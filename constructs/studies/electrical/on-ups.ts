import type { BatteryFacts } from "../../facts/power/battery";
import type { ElectricalNode } from "../../facts/power/electrical";

/** Does a device stay on when every source is lost: does its way up lead to a UPS or rectifier plant with a battery on its bus? */
export function isOnUps(
  device: string,
  network: readonly ElectricalNode[],
  batteries: readonly Pick<BatteryFacts, "converter">[],
): boolean {
  const byId = new Map(network.map((node) => [node.id, node]));
  const backed = new Set(batteries.map(({ converter }) => converter));
  const isBacked = (id: string): boolean => {
    const node = byId.get(id);
    if (!node || node.kind === "source") return false;
    if (backed.has(id)) return true;
    if (node.kind === "it") return node.supplies.some(({ parent }) => isBacked(parent));
    return "parents" in node ? node.parents.some(isBacked) : isBacked(node.parent);
  };
  return isBacked(device);
}
