import type { Element } from "./elements/element";
import type { Flow } from "./elements/flow";
import type { NetworkState } from "./network-state";

/**
 * Does a static transfer switch on its preferred input go to the other?
 *
 * @equation min|V_k| < V_min at the preferred input with the load drawn, min|V_k| ≥ V_min at the other, k its conductors
 * @validity voltages after a sweep; the other input as it stands without this load
 * @source docs/physics.md, Static transfer switch
 */
export function leavesInput(
  flow: Flow,
  state: NetworkState,
  { index, node, parents: [preferred = -1, other = -1], wiring }: Element,
): boolean {
  if (node.kind !== "transfer-switch" || !node.static || state.parent[index] !== preferred) return false;
  const { minimumLineToNeutralV } = node.static;
  const isHeld = (input: number) => lowestV(flow, state, input, wiring.conductors) >= minimumLineToNeutralV;
  return !isHeld(preferred) && isHeld(other);
}

/** Lowest voltage at the output of an element, 0 where it is dead [V]. */
function lowestV(flow: Flow, { network, parent }: NetworkState, input: number, conductors: number): number {
  const element = network.elements[input];
  if (!element || (parent[input] ?? -1) < 0) return 0;
  const bus = element.hasBus ? input : flow.inputBus(input);
  return Math.min(...Array.from({ length: conductors }, (_, k) => flow.voltage.magnitude(3 * bus + k)));
}
