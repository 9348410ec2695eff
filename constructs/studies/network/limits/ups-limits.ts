import { interpolate } from "../../../engineering/numeric/curve";
import type { UpsNode } from "../../../facts/power/electrical";
import type { Element } from "../elements/element";
import type { Flow } from "../elements/flow";
import { legVoltage, lineLegs } from "../elements/legs";
import { poleNames, worstPole } from "../worst-pole";
import { type LimitConditions, type NetworkLimit, voltageLimit } from "./network-limit";

/**
 * Active output of a UPS, the apparent output of its worst phase against an even part of the rating, and its input voltages.
 *
 * @equation P ≤ P_rated·f(V), |S_phase| ≤ S_rated·f(V)/phases, V_min ≤ V ≤ V_max, V ≥ V_restart; f = 1 without a curve and on its battery
 * @validity unknown outside the published temperatures, and outside the points of f
 * @source the maker's sheet
 */
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
  const pole = worstPole(flow.output, element);
  const volts = flow.isRoot(index) ? [] : lineLegs(wiring.conductors).map((leg) => legVoltage(flow, index, leg));
  const capacity = capacityShare(node, volts, wiring.conductors);
  const known = celsius >= minimum && celsius <= maximum;
  const reason = known
    ? capacity === undefined
      ? `power of "${node.id}" is not published at ${Math.min(...volts).toFixed(1)} V`
      : undefined
    : `"${node.id}" is published for ${minimum} to ${maximum} °C but stands in ${celsius.toFixed(1)} °C`;
  const ofUps = ({ kind, value, limit, unit, pole }: Pick<NetworkLimit, "kind" | "value" | "limit" | "unit" | "pole">): NetworkLimit => ({
    node: node.id,
    feed,
    reason,
    bound: "at-most",
    source: node.source,
    perPoleA: undefined,
    factors: undefined,
    kind,
    value,
    limit,
    unit,
    pole,
  });
  const outputW = flow.activePower(index, flow.output, index, wiring.conductors);
  const phaseVA = flow.voltage.magnitude(3 * index + pole) * flow.output.magnitude(3 * index + pole);
  const limitOf = (rated: number) => (known && capacity !== undefined ? rated * capacity : undefined);
  return [
    ofUps({ kind: "ups", value: outputW, limit: limitOf(node.ratedW), unit: "W", pole: undefined }),
    ofUps({
      kind: "ups-phase",
      value: phaseVA,
      limit: limitOf(node.ratedVA / wiring.conductors),
      unit: "VA",
      pole: poleNames(wiring)[pole],
    }),
    ...(volts.length > 0 ? inputLimits(node, feed, volts, wiring.conductors) : []),
  ];
}

function capacityShare({ input }: UpsNode, volts: readonly number[], conductors: number): number | undefined {
  if (!input?.capacity || volts.length === 0) return 1;
  return interpolate(input.capacity, Math.min(...volts) / toLines(conductors));
}

function inputLimits(ups: UpsNode, feed: string, volts: readonly number[], conductors: number): NetworkLimit[] {
  const { input } = ups;
  if (!input) return [];
  const scale = toLines(conductors);
  const lowest = Math.min(...volts);
  const [minimum, maximum] = input.rangeV;
  return [
    voltageLimit(ups, feed, { kind: "voltage-lowest", value: lowest, limit: minimum * scale, bound: "at-least" }),
    voltageLimit(ups, feed, { kind: "voltage-highest", value: Math.max(...volts), limit: maximum * scale, bound: "at-most" }),
    ...(input.restartV === undefined
      ? []
      : [voltageLimit(ups, feed, { kind: "ups-restart", value: lowest, limit: input.restartV * scale, bound: "at-least" })]),
  ];
}

/** Voltage that is there over voltage between lines: a single phase has one to neutral [-]. */
function toLines(conductors: number): number {
  return conductors === 3 ? 1 : 1 / Math.sqrt(3);
}
