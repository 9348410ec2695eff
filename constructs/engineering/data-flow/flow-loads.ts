import { addUp } from "../../plain/add-up";
import type { FlowDesign } from "./flow-contact";

/** Loads of processing and backhaul over one horizon. */
export interface FlowLoads {
  /** Processing time ÷ horizon; above 1 the node falls behind. */
  readonly compute: number; // [-]
  /** Products ÷ the data that the backhaul can send; above 1 the node falls behind. Undefined without a backhaul. */
  readonly backhaul: number | undefined; // [-]
  /** Energy of processing. */
  readonly energyJ: number; // [J]
}

/**
 * Computes the loads of one horizon.
 *
 * @equation compute Σ (V/C)/H; backhaul Σ ratio·V ÷ Σ rate/8·length of the windows, cut at H; energy Σ V·J/B
 * @validity as for {@link checkFlow}
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
