import type { ElectricalNode } from "../../facts/power/electrical";

/** Ids of the nodes that stand on the frequency of their source: no rectifier plant or UPS is between. Those two themselves stand on it. */
export function onMains(network: readonly ElectricalNode[]): ReadonlySet<string> {
  const byId = new Map(network.map((node) => [node.id, node]));
  const isOn = (id: string): boolean => {
    const node = byId.get(id);
    if (!node) return false;
    return node.kind === "source" || parentsOf(node).some((parent) => !isConverter(byId.get(parent)) && isOn(parent));
  };
  return new Set(network.map(({ id }) => id).filter(isOn));
}

function isConverter(node: ElectricalNode | undefined): boolean {
  return node?.kind === "rectifier-plant" || node?.kind === "ups";
}

function parentsOf(node: ElectricalNode): readonly string[] {
  if (node.kind === "source") return [];
  if (node.kind === "it") return node.supplies.map(({ parent }) => parent);
  return node.kind === "transfer-switch" ? node.parents : [node.parent];
}
