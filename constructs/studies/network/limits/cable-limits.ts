import type { CableNode } from "../../../facts/power/electrical";
import { compact } from "../../../plain/compact";
import type { Source } from "../../../provenance/source";
import type { Element } from "../elements/element";
import type { Flow } from "../elements/flow";
import type { NetworkState } from "../network-state";
import { poleNames, worstPole } from "../worst-pole";
import type { NetworkLimit } from "./network-limit";

/**
 * Computes the limits of a cable: its current, the rating of the breaker upstream, and its neutral current, each compared with the ampacity.
 *
 * @equation I_b ≤ I_z, I_n ≤ I_z, |I_1 + I_2 + I_3| ≤ I_z of the neutral
 * @validity sinusoidal currents: harmonics of the third order, which add up in the neutral, are not modelled
 * @source IEC 60364-4-43:2023, overload protection of conductors
 */
export function cableLimits(flow: Flow, state: NetworkState, element: Element, node: CableNode, feed: string): readonly NetworkLimit[] {
  const { id, index, wiring } = element;
  const { ampacityA, source } = node;
  const unknown = ampacityA === undefined ? `ampacity of "${id}" is not given: give ampacity` : undefined;
  const pole = worstPole(flow.input, element);
  const value = flow.input.magnitude(3 * index + pole);
  const ofCable = ({
    kind,
    value,
    limit,
    reason,
    pole,
  }: Pick<NetworkLimit, "kind" | "value" | "limit" | "reason" | "pole">): NetworkLimit => ({
    unit: "A",
    bound: "at-most",
    perPoleA: undefined,
    factors: undefined,
    node: id,
    feed,
    limit,
    source,
    kind,
    value,
    reason,
    pole,
  });
  const breaker = breakerBefore(state, index);
  return compact([
    ofCable({ kind: "cable", value, limit: ampacityA, reason: unknown, pole: poleNames(wiring)[pole] }),
    breaker
      ? ofCable({ kind: "cable-protection", value: breaker.ratedA, limit: ampacityA, reason: unknown, pole: undefined })
      : ofCable({
          kind: "cable-protection",
          value,
          limit: undefined,
          reason: unknown ?? `no breaker stands before "${id}" on its side of what feeds it: give the breaker there`,
          pole: undefined,
        }),
    wiring.current === "AC" && node.neutralSectionMm2 !== null && neutralLimit(flow, element, feed, node.neutralAmpacityA, source),
  ]);
}

/** Computes the limit of the neutral, which carries the current that the phases do not balance. */
export function neutralLimit(flow: Flow, { id, index }: Element, feed: string, limit: number | undefined, source?: Source): NetworkLimit {
  const { input } = flow;
  const sum = (of: "re" | "im") => input[of](3 * index) + input[of](3 * index + 1) + input[of](3 * index + 2);
  const reason = limit === undefined ? `ampacity of the neutral of "${id}" is not given: give neutralAmpacity` : undefined;
  return {
    unit: "A",
    bound: "at-most",
    perPoleA: undefined,
    factors: undefined,
    kind: "neutral",
    node: id,
    feed,
    value: Math.hypot(sum("re"), sum("im")),
    limit,
    reason,
    source,
    pole: undefined,
  };
}

/** Finds the nearest breaker upstream with the same current. It stops at elements that change the current. */
export function breakerBefore(
  { network, parent }: NetworkState,
  index: number,
): { readonly id: string; readonly ratedA: number } | undefined {
  for (let at = parent[index] ?? -1; ; at = parent[at] ?? -1) {
    const node = network.elements[at]?.node;
    if (node?.kind === "breaker") return node;
    if (node?.kind !== "panel" && node?.kind !== "pdu" && node?.kind !== "transfer-switch" && node?.kind !== "cable") return undefined;
  }
}
