import type { Source } from "../../../provenance/source";
import type { Element } from "../elements/element";
import type { PhasorArray } from "../elements/phasor-array";
import { poleNames, worstPole } from "../worst-pole";
import type { NetworkLimit } from "./network-limit";

/** Compares the largest current of a device's conductors with its rating. */
export function currentLimit(
  kind: "pdu" | "panel" | "transfer-switch" | "transformer",
  element: Element,
  feed: string,
  currents: PhasorArray,
  ratedA: number,
  source?: Source,
): NetworkLimit {
  const pole = worstPole(currents, element);
  return {
    kind,
    node: element.id,
    feed,
    value: currents.magnitude(3 * element.index + pole),
    limit: ratedA,
    reason: undefined,
    unit: "A",
    bound: "at-most",
    source,
    pole: poleNames(element.wiring)[pole],
    perPoleA: undefined,
    factors: undefined,
  };
}
