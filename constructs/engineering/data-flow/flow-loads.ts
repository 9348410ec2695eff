import { addUp } from "../../plain/add-up";
import type { FlowDesign } from "./flow-contact";

/** What a horizon asks of processing and backhaul. */
export interface FlowLoads {
  /** Share of the time in which the node processes; above 1 it falls behind. */
  readonly compute: number; // [-]
  /** Products as a share of what the backhaul can send; above 1 it falls behind. Undefined without a backhaul. */
  readonly backhaul: number | undefined; // [-]
  /** Of processing. */
  readonly energyJ: number; // [J]
}

/**
 * Loads of one horizon.
 *
 * @equation compute Σ (V/C)/H; backhaul Σ ratio·V ÷ Σ rate/8·length of the windows, cut at H; energy Σ V·J/B
 * @validity as {@link checkFlow}
 * @source definition
 */
export function flowLoads({ horizonS, contacts, backhaul }: FlowDesign): FlowLoads {
  const sum = (of: (contact: FlowDesign["contacts"][number]) => number) => addUp(contacts, of);
  const capacityB = addUp(backhaul, ({ fromS, toS, bitsPerS }) => (Math.max(0, Math.min(toS, horizonS) - fromS) * bitsPerS) / 8);
  const productB = sum(({ bytes, productRatio }) => bytes * productRatio);
  return {
    compute: sum(({ bytes, rateBPerS }) => bytes / rateBPerS) / horizonS,
    backhaul: capacityB > 0 ? productB / capacityB : undefined,
    energyJ: sum(({ bytes, energyJPerB }) => bytes * energyJPerB),
  };
}
