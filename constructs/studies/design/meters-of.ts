import type { ElectricalNode } from "../../facts/power/electrical";
import { indexById, listIds } from "../../plain/list-ids";
import { parentsOf } from "../network/order-nodes";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Finds the device that measures each part of a network: the next device upstream, such as the board of a circuit. */
export function metersOf({ devices, network = [] }: NodeSnapshot): ReadonlyMap<string, string> {
  const names = new Set(listIds(devices));
  const parts = indexById(network);
  const meters = new Map<string, string>();
  for (const part of network) {
    const meter = deviceBefore(part, parts, names);
    if (meter !== undefined) meters.set(part.id, meter);
  }
  return meters;
}

function deviceBefore(part: ElectricalNode, parts: ReadonlyMap<string, ElectricalNode>, names: ReadonlySet<string>): string | undefined {
  let [parent] = parentsOf(part);
  while (parent !== undefined && !names.has(parent)) {
    const before = parts.get(parent);
    parent = before && parentsOf(before)[0];
  }
  return parent;
}
