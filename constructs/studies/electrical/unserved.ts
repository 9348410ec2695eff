import { coolingParts } from "../cooling-parts/cooling-parts";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { ElectricalState } from "./electrical-state";

/** Returns the devices without power that nothing replaces. A cooling unit is replaced if a powered standby unit runs instead. */
export function unservedOf({ cooling, demands }: NodeSnapshot, dark: ReadonlySet<string>): ElectricalState["unserved"] {
  if (dark.size === 0) return [];
  const spared = new Set(coolingParts(cooling).flatMap((part) => part.notMissed(dark)));
  return demands.filter(({ id }) => dark.has(id) && !spared.has(id)).map(({ id, sheddable, powerW }) => ({ id, sheddable, powerW }));
}
