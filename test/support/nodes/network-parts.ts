import type { NodeSnapshot } from "cdktf-edge-node";
import { smallNode } from "cdktf-edge-node/testing";
import type { CableNode, ElectricalNode } from "../../../constructs/facts/power/electrical";

/** The small node with one or several parts for each of its network. */
export function smallNodeOf(parts: (part: ElectricalNode) => ElectricalNode | readonly ElectricalNode[]): NodeSnapshot {
  return smallNode({ network: (smallNode().network ?? []).flatMap(parts) });
}

/** The small node with a cable on its board that states what it carries. */
export function smallNodeWithCable(id: string, ampacityA: number): NodeSnapshot {
  const sections = { sectionMm2: 10, neutralSectionMm2: 10 };
  const cable: CableNode = { kind: "cable", id, parent: "board-a", place: "inside", lengthM: 10, ...sections, material: "Cu", ampacityA };
  return smallNodeOf((part) => (part.id === cable.parent ? [part, cable] : part));
}
