import type { RectifierPlantNode, UpsNode } from "../../facts/electrical";
import type { Element } from "./elements/element";
import type { Flow } from "./flow";
import type { LimitConditions, NetworkLimit } from "./network-limit";
import { poleNames, worstPole } from "./worst-pole";

/** Active output of a UPS, and the apparent output of its worst phase against an even part of the rating. */
export function upsLimits(
  flow: Flow,
  element: Element,
  node: UpsNode,
  feed: string,
  { insideC, outsideC }: LimitConditions,
): readonly NetworkLimit[] {
  const { index, wiring } = element;
  const celsius = node.place === "inside" ? insideC : outsideC;
  const [minimum, maximum] = node.temperatureRangeC;
  const known = celsius >= minimum && celsius <= maximum;
  const pole = worstPole(flow.output, element);
  const common = {
    node: node.id,
    feed,
    reason: known ? undefined : `"${node.id}" is published for ${minimum} to ${maximum} °C but stands in ${celsius.toFixed(1)} °C`,
    bound: "at-most",
    source: node.source,
    perPoleA: undefined,
    factors: undefined,
  } as const;
  const outputW = flow.activePower(index, flow.output, index, wiring.conductors);
  const phaseVA = flow.voltage.magnitude(3 * index + pole) * flow.output.magnitude(3 * index + pole);
  const phaseLimitVA = node.ratedVA / wiring.conductors;
  return [
    { ...common, kind: "ups", value: outputW, limit: known ? node.ratedW : undefined, unit: "W", pole: undefined },
    { ...common, kind: "ups-phase", value: phaseVA, limit: known ? phaseLimitVA : undefined, unit: "VA", pole: poleNames(wiring)[pole] },
  ];
}

/** What the bus of a plant asks against what its units can give, and their lowest voltage against the one at which a stopped unit starts again. */
export function plantLimits(
  flow: Flow,
  { index }: Element,
  node: RectifierPlantNode,
  feed: string,
  { insideC, outsideC }: LimitConditions,
): readonly NetworkLimit[] {
  if (flow.isRoot(index)) return []; // on its battery no unit runs
  const allLost = flow.lostUnits(index) === node.units;
  const { outputW, capacityW, terminalV } = flow.converter(index);
  const celsius = node.place === "inside" ? insideC : outsideC;
  const reason =
    capacityW === undefined
      ? `power of the units of "${node.id}" is not published at ${terminalV.toFixed(1)} V and ${celsius.toFixed(1)} °C`
      : undefined;
  const common = { node: node.id, feed, source: node.source, pole: undefined, perPoleA: undefined, factors: undefined } as const;
  const capacity = { ...common, kind: "rectifier-plant", value: outputW, limit: capacityW, reason, unit: "W", bound: "at-most" } as const;
  if (allLost) return [capacity]; // no unit whose voltage could be judged
  return [
    capacity,
    { ...common, kind: "rectifier-restart", value: terminalV, limit: node.restartV, reason: undefined, unit: "V", bound: "at-least" },
  ];
}
