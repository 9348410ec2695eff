import type { ElectricalNode } from "../../facts/power/electrical";
import { indexById } from "../../plain/list-ids";
import { unique } from "../../plain/unique";
import { groupValues } from "../../props/grouped";
import { parentsOf } from "../../studies/network/order-nodes";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";

/** Finds the feeders of parts, by the names of the design. */
export interface Feeders {
  /** Returns the nearest board, converter, switch, transformer or feed above a part. */
  of(part: ElectricalNode): readonly string[];
  /** Returns the circuits or PDUs of a device, with what feeds them. */
  ofDevice(id: string): readonly string[];
}

/** Returns the feeders of a node. Without a network, nothing has a feeder. */
export function feeders({ network = [] }: Pick<NodeSnapshot, "network">): Feeders {
  const byId = indexById(network);
  const above = (id: string): string => {
    const node = byId.get(id);
    return node?.kind === "breaker" || node?.kind === "cable" ? above(node.parent) : id;
  };
  const circuit = (end: string): string => {
    const node = byId.get(end);
    if (node?.kind === "pdu") return `PDU ${end} of ${above(node.parent)}`;
    if (node?.kind === "breaker" && node.isBank) return circuit(node.parent);
    return `circuit ${end.slice(0, end.lastIndexOf("/"))} of ${above(end)}`;
  };
  const ends = endsByDevice(network);
  return {
    of: (part) => unique(parentsOf(part).map(above)),
    ofDevice: (device) => unique((ends.get(device) ?? []).map(circuit)),
  };
}

/** Returns the last parts of the network before each device. */
function endsByDevice(network: readonly ElectricalNode[]): ReadonlyMap<string, readonly string[]> {
  return groupValues(
    network.flatMap((node) => {
      const device = deviceOf(node);
      return device === undefined ? [] : parentsOf(node).map((parent) => [device, parent] as const);
    }),
  );
}

/** Returns the device of a node of the network. Undefined for a part of the distribution. */
function deviceOf(node: ElectricalNode): string | undefined {
  if (node.kind === "load") return node.cord?.device ?? node.id;
  return node.kind === "it" ? node.id : undefined;
}
