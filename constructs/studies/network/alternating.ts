import type { ElectricalNode } from "../../facts/power/electrical";
import { indexById } from "../../plain/list-ids";
import { parentsOf } from "./order-nodes";

/** What a node has its frequency from: the mains, with which it strays, or a UPS, which holds it. */
type FrequencyOrigin = "mains" | "ups";

/** The nodes on alternating current by their ids, and what they have their frequency from. Of several parents the mains count. A UPS or plant itself stands on what is before it. */
export function alternating(network: readonly ElectricalNode[]): ReadonlyMap<string, FrequencyOrigin> {
  const byId = indexById(network);
  const below = (parent: string): FrequencyOrigin | undefined => {
    const kind = byId.get(parent)?.kind;
    if (kind === "rectifier-plant") return undefined;
    return kind === "ups" ? "ups" : originOf(parent);
  };
  const originOf = (id: string): FrequencyOrigin | undefined => {
    const node = byId.get(id);
    if (!node || node.kind === "source") return node && "mains";
    const origins = parentsOf(node).map(below);
    return origins.includes("mains") ? "mains" : origins.find((origin) => origin !== undefined);
  };
  return new Map(
    network.flatMap(({ id }) => {
      const origin = originOf(id);
      return origin ? [[id, origin] as const] : [];
    }),
  );
}
