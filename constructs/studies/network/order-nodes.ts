import type { ElectricalNode } from "../../facts/power/electrical";
import { listIds } from "../../plain/list-ids";

/** Returns the ids of the possible parents of a node; for an IT device, the parents of its supplies. */
export function parentsOf(node: ElectricalNode): readonly string[] {
  switch (node.kind) {
    case "source":
      return [];
    case "transfer-switch":
      return node.parents;
    case "it":
      return node.supplies.map(({ parent }) => parent);
    default:
      return [node.parent];
  }
}

/**
 * Orders nodes so that every parent is before its children, otherwise in the given order.
 *
 * @throws Error when an id is used twice, a parent is missing or can have no children, or nodes feed each other in a ring
 */
export function orderNodes(nodes: readonly ElectricalNode[]): readonly ElectricalNode[] {
  const byId = new Map<string, ElectricalNode>();
  const ids = nodes.flatMap((node) => (node.kind === "it" ? [node.id, ...listIds(node.supplies)] : [node.id]));
  const twice = new Set(ids).size < ids.length ? ids.find((id, i) => ids.indexOf(id) !== i) : undefined;
  if (twice !== undefined)
    throw new Error(`Electrical node "${twice}" must be unique but stands twice: give each node and supply its own id`);
  for (const node of nodes) byId.set(node.id, node);
  for (const node of nodes) {
    for (const parent of parentsOf(node)) checkParent(node.id, parent, byId.get(parent));
  }

  const ordered: ElectricalNode[] = [];
  const states = new Map<string, "open" | "done">();
  const visit = (node: ElectricalNode): void => {
    const state = states.get(node.id);
    if (state === "done") return;
    if (state === "open")
      throw new Error(`Electrical node "${node.id}" must not feed itself but hangs in a ring: cut the ring at one node`);
    states.set(node.id, "open");
    for (const parent of parentsOf(node)) {
      const found = byId.get(parent);
      if (found) visit(found);
    }
    states.set(node.id, "done");
    ordered.push(node);
  };
  for (const node of nodes) visit(node);
  return ordered;
}

function checkParent(id: string, parent: string, found: ElectricalNode | undefined): void {
  if (!found)
    throw new Error(
      `Electrical node "${id}" must draw from a node of the network but names "${parent}": add that node or correct the name`,
    );
  if (found.kind === "load" || found.kind === "it")
    throw new Error(`Electrical node "${id}" must draw from a part of the distribution but names the load "${parent}": name what feeds it`);
}
