import type { NamedCoolingState } from "../cooling-parts/cooling-part";
import { coolingParts } from "../cooling-parts/cooling-parts";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Each unit of the cooling lost, and what else it may be without. */
export function coolingStates({ cooling, site }: NodeSnapshot): NamedCoolingState[] {
  const parts = coolingParts(cooling);
  return [...parts.flatMap((part) => part.lostUnits(site.promises)), ...parts.flatMap((part) => part.lostOtherwise(site.promises))];
}
