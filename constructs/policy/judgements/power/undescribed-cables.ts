import type { BreakerNode, ElectricalNode } from "../../../facts/power/electrical";
import { unique } from "../../../plain/unique";
import { groupValues } from "../../../props/grouped";
import { rememberedOf } from "../../../props/remembered";
import { parentsOf } from "../../../studies/network/order-nodes";

/** Returns the parts that each part feeds, by its id. */
const childrenIn = rememberedOf((network: readonly ElectricalNode[]): ReadonlyMap<string, readonly ElectricalNode[]> => {
  return groupValues(network.flatMap((part) => unique(parentsOf(part)).map((parent) => [parent, part] as const)));
});

function childrenOf({ id }: ElectricalNode, network: readonly ElectricalNode[]): readonly ElectricalNode[] {
  return childrenIn(network).get(id) ?? [];
}

/** Returns whether a part is the breaker of a circuit without a cable in the design. */
export function lacksCable(part: ElectricalNode, network: readonly ElectricalNode[]): part is BreakerNode {
  if (part.kind !== "breaker" || !/\.circuits\[\]\.breaker$/.test(part.prop ?? "")) return false;
  return !childrenOf(part, network).some(({ kind }) => kind === "cable");
}

/** Returns whether a part downstream draws on the neutral of a part. */
export function hasNeutral(part: ElectricalNode, network: readonly ElectricalNode[]): boolean {
  return childrenOf(part, network).some((one) => {
    if (one.kind === "it") return one.supplies.some(({ parent, connection }) => parent === part.id && connection.endsWith("N"));
    return one.kind === "load" ? one.connection.endsWith("N") : hasNeutral(one, network);
  });
}

/** Returns the id of a cable, or of the missing cable of a circuit: `it/cable` for the breaker `it/breaker`. */
export function cableId({ id }: ElectricalNode): string {
  return id.replace(/\/breaker$/, "/cable");
}
