import { defined } from "../../plain/defined";
import { listIds } from "../../plain/list-ids";
import { deviceOf } from "../network/cords";
import type { NodeSnapshot } from "../snapshot/snapshot";

/**
 * Returns the node before any device in it starts: racks, receivers, antennas, lights and controls are off. Heater, pumps, fans and air conditioners have
 * power, and the distribution is live with its losses.
 */
export function switchedOff(node: NodeSnapshot): NodeSnapshot {
  const heater = node.cooling?.room.heater?.id;
  const off = new Set(listIds(node.demands.filter(({ id, it, heatTo }) => id !== heater && (it || heatTo === "room"))));
  return { ...withoutDemands(node, off), racks: node.racks.map((rack) => ({ ...rack, inletW: 0 })) };
}

/** Returns the node with some devices switched off. Their circuits stay. */
export function withoutDemands(node: NodeSnapshot, off: ReadonlySet<string>): NodeSnapshot {
  return {
    ...node,
    demands: node.demands.filter(({ id }) => !off.has(id)),
    ...defined({ network: node.network?.filter((part) => !off.has(deviceOf(part))) }),
  };
}
