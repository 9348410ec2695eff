import type { BreakerNode, ElectricalNode } from "../../facts/power/electrical";
import { parentsOf } from "../../studies/network/order-nodes";

/** Is a part the breaker of a circuit of which the design describes no cable? */
export function lacksCable(part: ElectricalNode, network: readonly ElectricalNode[]): part is BreakerNode {
  if (part.kind !== "breaker" || !/\.circuits\[\]\.breaker$/.test(part.prop ?? "")) return false;
  return !network.some((one) => one.kind === "cable" && one.parent === part.id);
}

/** Does something behind a part draw on its neutral? */
export function hasNeutral(part: ElectricalNode, network: readonly ElectricalNode[]): boolean {
  const behind = network.filter((one) => parentsOf(one).includes(part.id));
  return behind.some((one) => {
    if (one.kind === "it") return one.supplies.some(({ parent, connection }) => parent === part.id && connection.endsWith("N"));
    return one.kind === "load" ? one.connection.endsWith("N") : hasNeutral(one, network);
  });
}

/** Subject of a cable, or of the one that a circuit lacks: `it/cable` of the breaker `it/breaker`. */
export function cableId({ id }: ElectricalNode): string {
  return id.replace(/\/breaker$/, "/cable");
}
