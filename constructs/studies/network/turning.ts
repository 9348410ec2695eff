import type { Element } from "./elements/element";
import type { Flow } from "./elements/flow";
import type { NetworkState } from "./network-state";

/** An element that changed its mode, and its values before. */
export interface Turned {
  readonly id: string;
  /** Lowest voltage to neutral at its input, with its load. */
  readonly lowestV: number; // [V]
}

/** Returns whether an element can change its mode at the voltages and powers of a point. */
export function mayTurn({ index, node, id }: Element, { parent, turned, batteries, bypassed }: NetworkState): boolean {
  if (turned.has(id)) return false;
  switch (node.kind) {
    case "transfer-switch":
      return node.static !== undefined;
    case "ups":
      return node.input !== undefined && parent[index] !== index && !bypassed.has(index);
    case "rectifier-plant":
      return parent[index] !== index && batteries.get(index)?.nominalV !== undefined;
    default:
      return false;
  }
}

/**
 * Returns whether an element changes its mode: a static transfer switch leaves its preferred input, a UPS leaves its input, or the bus of a rectifier plant
 * falls to the voltage of its battery. No element changes back. Without its load the voltage that it left would rise, and at a lower voltage the bus of a plant
 * needs more current.
 *
 * @equation switch: min|V_k| < V_min at the preferred input with the load drawn, min|V_k| ≥ V_min at the other, k its conductors
 * @equation UPS: min|V_k| < V_min/√3 with the load drawn, V_min between lines
 * @equation plant: P_bus > Σ limits of its working units
 * @validity after a sweep; the other input of a switch is taken without this load
 * @source docs/physics/converters.md, Static transfer switch; UPS below its window; Bus of a plant
 */
export function turns(flow: Flow, state: NetworkState, { index, node, parents: [preferred = -1, other = -1], wiring }: Element): boolean {
  switch (node.kind) {
    case "transfer-switch": {
      if (!node.static || state.parent[index] !== preferred) return false;
      const { minimumLineToNeutralV } = node.static;
      const isHeld = (input: number) => lowestV(flow, state, input, wiring.conductors) >= minimumLineToNeutralV;
      return !isHeld(preferred) && isHeld(other);
    }
    case "ups":
      return node.input !== undefined && !(lowestInputV(flow, state, index, wiring.conductors) >= node.input.rangeV[0] / Math.sqrt(3));
    case "rectifier-plant":
      return flow.converter(index).missingW > 0;
    default:
      return false;
  }
}

/** Returns the lowest voltage to neutral at the input of a live element [V]. */
export function lowestInputV(flow: Flow, state: NetworkState, index: number, conductors: number): number {
  return lowestV(flow, state, state.parent[index] ?? -1, conductors);
}

/** Returns the lowest voltage at the output of an element, 0 without power [V]. */
function lowestV(flow: Flow, { network, parent }: NetworkState, of: number, conductors: number): number {
  const element = network.elements[of];
  if (!element || (parent[of] ?? -1) < 0) return 0;
  const bus = element.hasBus ? of : flow.inputBus(of);
  let lowest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < conductors; k++) lowest = Math.min(lowest, flow.voltage.magnitude(3 * bus + k));
  return lowest;
}
