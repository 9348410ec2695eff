import { coolingParts } from "../cooling-parts/cooling-parts";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { ElectricalState } from "./electrical-state";

/** Dark devices whose work nothing takes over: a unit of the cooling is served where one that stands by lives and runs in its place. */
export function unservedOf({ cooling, demands }: NodeSnapshot, dark: ReadonlySet<string>): ElectricalState["unserved"] {
  if (dark.size === 0) return [];
  const spared = new Set(coolingParts(cooling).flatMap((part) => part.notMissed(dark)));
  return demands.filter(({ id }) => dark.has(id) && !spared.has(id)).map(({ id, sheddable, powerW }) => ({ id, sheddable, powerW }));
}
