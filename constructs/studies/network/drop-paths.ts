import type { Element } from "./elements/element";
import type { Flow } from "./elements/flow";
import { LeafElement } from "./elements/leaf-element";
import { acrossLeg } from "./elements/legs";
import type { PhasorArray } from "./elements/phasor-array";
import type { NetworkState } from "./network-state";

/** What stands between a device on alternating current and what sets its voltage: the same at every point of a network state. */
export interface DropPath {
  readonly leaf: LeafElement;
  /** Across each leg of the device without any load. */
  readonly noLoadV: readonly number[]; // [V]
  /** Cables, and UPS on bypass, from the device up, with the element at whose output each begins. */
  readonly cables: readonly { readonly id: string; readonly above: number }[];
  /** What sets the voltage. */
  readonly supply: Element | undefined;
  /** What sets the voltage is a transformer of the site's own. */
  readonly behindTransformer: boolean;
  /** The design describes no cable on the way, and no transformer that takes voltage. */
  readonly isUndescribed: boolean;
}

/** The ways up of every living device on alternating current. */
export function dropPaths(state: NetworkState, flow: Flow, noLoadVoltage: PhasorArray): readonly DropPath[] {
  const leaves = state.living.filter((element) => element instanceof LeafElement && element.wiring.current === "AC") as LeafElement[];
  return leaves.map((leaf) => {
    const bus = flow.inputBus(leaf.index);
    const cables: { id: string; above: number }[] = [];
    let supply = state.network.elements[bus];
    let isUndescribed = true;
    while (supply && (supply.kind === "cable" || flow.isBypassed(supply.index))) {
      const above = flow.inputBus(supply.index);
      if (supply.kind === "cable") isUndescribed = false;
      cables.push({ id: supply.id, above });
      supply = state.network.elements[above];
    }
    const noLoadV = leaf.legs.map((leg) => Math.hypot(...acrossLeg(noLoadVoltage, bus, leg)));
    const behindTransformer = supply?.kind === "transformer";
    if (supply?.node.kind === "transformer" && supply.node.shortCircuitVoltage !== undefined) isUndescribed = false;
    return { leaf, noLoadV, cables, supply, behindTransformer, isUndescribed };
  });
}
