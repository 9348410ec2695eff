import type { BatteryInverterNode, UpsNode } from "../../../facts/power/electrical";
import { inPlace } from "../../../facts/power/place";
import type { Element } from "../elements/element";
import type { Flow } from "../elements/flow";
import { poleNames, worstPole } from "../worst-pole";
import type { LimitConditions, NetworkLimit } from "./network-limit";

/**
 * Computes the limits of an element that sets its voltage: its active output, and the apparent output of its worst phase. @param capacity available share of
 * the rating, or the reason why it is unknown [-]
 */
export function outputLimits(
  flow: Flow,
  element: Element,
  node: UpsNode | BatteryInverterNode,
  feed: string,
  { conditions: { placeC }, capacity }: { readonly conditions: LimitConditions; readonly capacity: number | string },
): readonly NetworkLimit[] {
  const { index, wiring, placeNumber } = element;
  const celsius = placeC[placeNumber] as number;
  const [minimum, maximum] = node.temperatureRangeC;
  const pole = worstPole(flow.output, element);
  const isInRange = celsius >= minimum && celsius <= maximum;
  const unpublished = `"${node.id}" is published for ${minimum} to ${maximum} °C but stands in ${celsius.toFixed(1)} °C${inPlace(node.place)}: choose one for that temperature, or stand it between ${minimum} and ${maximum} °C`;
  const share = isInRange ? capacity : unpublished;
  const ofOutput = ({
    kind,
    value,
    limit,
    unit,
    pole,
  }: Pick<NetworkLimit, "kind" | "value" | "limit" | "unit" | "pole">): NetworkLimit => ({
    node: node.id,
    feed,
    reason: typeof share === "string" ? share : undefined,
    bound: "at-most",
    source: node.source,
    perPoleA: undefined,
    factors: undefined,
    kind,
    value,
    limit: typeof share === "string" || limit === undefined ? undefined : limit * share,
    unit,
    pole,
  });
  const outputW = flow.activePower(index, flow.output, index, wiring.conductors);
  const phaseVA = flow.voltage.magnitude(3 * index + pole) * flow.output.magnitude(3 * index + pole);
  const phaseName = poleNames(wiring)[pole];
  return [
    ofOutput({ kind: "ups", value: outputW, limit: node.ratedW, unit: "W", pole: undefined }),
    ofOutput({ kind: "ups-phase", value: phaseVA, limit: node.ratedVA / wiring.conductors, unit: "VA", pole: phaseName }),
  ];
}
