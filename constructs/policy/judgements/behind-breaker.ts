import type { ElectricalNode } from "../../facts/power/electrical";
import { tryById } from "../../props/by-id";
import { parentsOf } from "../../studies/network/order-nodes";

/** Is a part a breaker that has another one before it, on the same side of a converter? */
export function isBehindBreaker(part: ElectricalNode, network: readonly ElectricalNode[]): boolean {
  if (part.kind !== "breaker") return false;
  const hasBreaker = (ids: readonly string[]): boolean =>
    ids.some((id) => {
      const above = tryById(network, id);
      return above?.kind === "breaker" || (above !== undefined && passesOn.has(above.kind) && hasBreaker(parentsOf(above)));
    });
  return hasBreaker([part.parent]);
}

const passesOn: ReadonlySet<ElectricalNode["kind"]> = new Set(["panel", "pdu", "transfer-switch", "cable"]);
