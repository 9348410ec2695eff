import type { Element } from "./elements/element";
import type { Flow } from "./elements/flow";
import { LeafElement } from "./elements/leaf-element";
import { acrossLeg } from "./elements/legs";
import type { PhasorArray } from "./elements/phasor-array";
import type { NetworkState } from "./network-state";

/** The elements between a device on alternating current and the supply that sets its voltage. They are the same at every point of a network state. */
export interface DropPath {
  readonly leaf: LeafElement;
  /** Voltage across each leg of the device without any load. */
  readonly noLoadV: readonly number[]; // [V]
  /** Cables, and UPS on bypass, from the device upwards, each with the element at whose output it begins. */
  readonly cables: readonly { readonly id: string; readonly above: number }[];
  readonly supply: Element | undefined;
  /** Whether a transformer of the site sets the voltage. */
  readonly behindTransformer: boolean;
  /** Whether the design describes no cable on the way, and no transformer with a voltage drop. */
  readonly isUndescribed: boolean;
}

/** Finds the paths upwards from every live device on alternating current. */
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
