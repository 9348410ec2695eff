import type { ElectricalNode } from "../../facts/power/electrical";
import { indexById } from "../../plain/list-ids";
import { unique } from "../../plain/unique";
import { groupValues } from "../../props/grouped";
import { parentsOf } from "../../studies/network/order-nodes";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";

/** What feeds the parts of a node, by the names of its design. */
export interface Feeders {
  /** What a part of the distribution hangs on: the nearest board, converter, switch, transformer or feed above it. */
  of(part: ElectricalNode): readonly string[];
  /** Circuits of a device, or their PDUs, with what they hang on. */
  ofDevice(id: string): readonly string[];
}

/** By the network of the node: nothing feeds anything where it has none. */
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

/** What each device draws from. */
function endsByDevice(network: readonly ElectricalNode[]): ReadonlyMap<string, readonly string[]> {
  return groupValues(
    network.flatMap((node) => {
      const device = deviceOf(node);
      return device === undefined ? [] : parentsOf(node).map((parent) => [device, parent] as const);
    }),
  );
}

/** The device that draws there; undefined of a part of the distribution. */
function deviceOf(node: ElectricalNode): string | undefined {
  if (node.kind === "load") return node.cord?.device ?? node.id;
  return node.kind === "it" ? node.id : undefined;
}
