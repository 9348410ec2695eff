import type { NodeSnapshot } from "./snapshot";

/** The node with devices switched off: their circuits stay. */
export function withoutDemands(node: NodeSnapshot, off: ReadonlySet<string>): NodeSnapshot {
  return {
    ...node,
    demands: node.demands.filter(({ id }) => !off.has(id)),
    ...(node.network && { network: node.network.filter(({ id }) => !off.has(id)) }),
  };
}
