import type { BreakerNode, ElectricalNode } from "../../../facts/power/electrical";
import { unique } from "../../../plain/unique";
import { groupValues } from "../../../props/grouped";
import { rememberedOf } from "../../../props/remembered";
import { parentsOf } from "../../../studies/network/order-nodes";

/** What hangs on each part, by its id. */
const childrenIn = rememberedOf((network: readonly ElectricalNode[]): ReadonlyMap<string, readonly ElectricalNode[]> => {
  return groupValues(network.flatMap((part) => unique(parentsOf(part)).map((parent) => [parent, part] as const)));
});

function childrenOf({ id }: ElectricalNode, network: readonly ElectricalNode[]): readonly ElectricalNode[] {
  return childrenIn(network).get(id) ?? [];
}

/** Is a part the breaker of a circuit of which the design describes no cable? */
export function lacksCable(part: ElectricalNode, network: readonly ElectricalNode[]): part is BreakerNode {
  if (part.kind !== "breaker" || !/\.circuits\[\]\.breaker$/.test(part.prop ?? "")) return false;
  return !childrenOf(part, network).some(({ kind }) => kind === "cable");
}

/** Does something behind a part draw on its neutral? */
export function hasNeutral(part: ElectricalNode, network: readonly ElectricalNode[]): boolean {
  return childrenOf(part, network).some((one) => {
    if (one.kind === "it") return one.supplies.some(({ parent, connection }) => parent === part.id && connection.endsWith("N"));
    return one.kind === "load" ? one.connection.endsWith("N") : hasNeutral(one, network);
  });
}

/** Subject of a cable, or of the one that a circuit lacks: `it/cable` of the breaker `it/breaker`. */
export function cableId({ id }: ElectricalNode): string {
  return id.replace(/\/breaker$/, "/cable");
}
