import type { ElectricalNode } from "../../facts/power/electrical";
import { indexById } from "../../plain/list-ids";

/** Returns the ids of all nodes between the sources and some nodes while everything is live. */
export function wayTo(network: readonly ElectricalNode[], ids: readonly string[]): readonly string[] {
  const byId = indexById(network);
  const way = new Set<string>();
  for (const id of ids) {
    for (let parent = healthyParent(byId.get(id)); parent !== undefined; parent = healthyParent(byId.get(parent))) way.add(parent);
  }
  return [...way];
}

/** Returns the parent of a node; a switch uses its preferred input. */
function healthyParent(node: ElectricalNode | undefined): string | undefined {
  if (!node || node.kind === "source" || node.kind === "it") return undefined;
  return "parents" in node ? node.parents[0] : node.parent;
}

/** Returns whether one node feeds every load of a network, with each of its cords, while everything is live. */
export function carriesAll(network: readonly ElectricalNode[], id: string): boolean {
  const byId = indexById(network);
  const hangs = (at: string | undefined): boolean => at !== undefined && (at === id || hangs(healthyParent(byId.get(at))));
  return network.every((node) => {
    if (node.kind === "it") return node.supplies.every(({ parent }) => hangs(parent));
    return node.kind !== "load" || hangs(node.parent);
  });
}

/**
 * Follows the path upwards from a node while everything is live.
 *
 * @param backed ids of converters with a battery
 * @returns the converter with a battery that is nearest to the sources, which may be the node itself; undefined without one
 */
export function outermostBus(network: readonly ElectricalNode[], backed: ReadonlySet<string>): (id: string) => string | undefined {
  const byId = indexById(network);
  const above = (id: string): string | undefined => {
    const parent = healthyParent(byId.get(id));
    return (parent === undefined ? undefined : above(parent)) ?? (backed.has(id) ? id : undefined);
  };
  return above;
}
