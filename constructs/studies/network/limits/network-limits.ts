import { transformerRatedCurrent } from "../../../engineering/electrical/transformer-impedance";
import type { TransferSwitchNode, TransformerNode } from "../../../facts/power/electrical";
import type { Source } from "../../../provenance/source";
import type { CurrentPair, Element } from "../elements/element";
import type { Flow } from "../elements/flow";
import type { NetworkRun } from "../network-run";
import { lowestInputV } from "../turning";
import { breakerLimits } from "./breaker-limits";
import { cableLimits, neutralLimit } from "./cable-limits";
import { currentLimit } from "./current-limit";
import { faultLimits } from "./fault-limits";
import { inverterLimits } from "./inverter-limits";
import { type LimitConditions, type NetworkLimit, voltageLimit } from "./network-limit";
import { nonContinuousCurrents } from "./non-continuous-current";
import { plantLimits } from "./plant-limits";
import { betweenLines, upsInputLimits, upsLimits } from "./ups-limits";
import { voltageLimits } from "./voltage-limits";

export type { LimitConditions, NetworkLimit } from "./network-limit";

/**
 * Computes every rating of the live nodes, after the last sweep. The continuous-load limit of the NEC is judged only if every live source has nominal voltage.
 * Nodes without power have no limit.
 */
export function networkLimits(run: NetworkRun, conditions: LimitConditions): readonly NetworkLimit[] {
  const settled = run.settleThrough();
  const { living, network, sourceOf, nominalVoltage, unknownBuses } = run.state;
  const needsNec = nominalVoltage && living.some(({ node }) => node.kind === "breaker" && node.standard === "NEC");
  const nonContinuous = needsNec ? nonContinuousCurrents(settled) : undefined;
  const limits: NetworkLimit[] = [];
  for (const element of living) {
    const source = network.elements[sourceOf[element.index] as number]?.node;
    const feed = source?.kind === "source" ? source.feed : "";
    const first = limits.length;
    addLimits(limits, run, element, feed, conditions, nonContinuous);
    const battery = unknownBuses.get(sourceOf[element.index] as number);
    if (battery !== undefined) limits.push(...limits.splice(first).map((limit) => atUnknownEnd(limit, battery)));
  }
  limits.push(...darkUpsLimits(run, conditions));
  return limits;
}

/** Makes the limit of a direct-current bus at the end of a discharge unknown, because the voltage there is not stated. */
function atUnknownEnd(limit: NetworkLimit, battery: string): NetworkLimit {
  const reason = `voltage of the bus at the end of discharge of "${battery}" is unknown: add endVoltage to the battery`;
  return { ...limit, limit: undefined, reason };
}

/** Returns the limits of UPS that have left their input and have no battery, with the values that they had at it. */
function darkUpsLimits({ state: { network, parent } }: NetworkRun, { turned = [] }: LimitConditions): NetworkLimit[] {
  return turned.flatMap(({ id, lowestV }) => {
    const element = network.elements[network.indexById.get(id) ?? -1];
    if (element?.node.kind !== "ups" || (parent[element.index] as number) >= 0) return [];
    return upsInputLimits(element.node, "", [betweenLines * lowestV]);
  });
}

function addLimits(
  limits: NetworkLimit[],
  { flow, state }: NetworkRun,
  element: Element,
  feed: string,
  conditions: LimitConditions,
  nonContinuous: CurrentPair | undefined,
): void {
  const { node, id, index } = element;
  switch (node.kind) {
    case "breaker":
      for (const limit of breakerLimits(flow, { element, node, feed }, conditions, { atNominal: state.nominalVoltage, nonContinuous }))
        limits.push(limit);
      if (node.neutralRatedA !== undefined) limits.push(neutralLimit(flow, element, feed, node.neutralRatedA, node.source));
      if (!node.isBank) limits.push(...faultLimits(state, element, node, feed));
      break;
    case "cable":
      if (state.network.judgesCables) limits.push(...cableLimits(flow, state, element, node, feed));
      break;
    case "load":
      limits.push(...voltageLimits(flow, element, feed));
      break;
    case "pdu":
      limits.push(currentLimit(node.kind, element, feed, flow.input, node.ratedA, node.source));
      break;
    case "panel":
      if (node.ratedA !== undefined) limits.push(currentLimit(node.kind, element, feed, flow.input, node.ratedA));
      break;
    case "transfer-switch":
      limits.push(...switchLimits({ flow, state }, element, node, feed));
      break;
    case "transformer":
      limits.push(transformerLimit(flow, element, node, feed));
      break;
    case "ups":
      if (!flow.isBypassed(index)) limits.push(...upsLimits(flow, element, node, feed, conditions));
      break;
    case "battery-inverter":
      limits.push(...inverterLimits(flow, element, node, feed, conditions));
      break;
    case "rectifier-plant":
      limits.push(...plantLimits(flow, element, node, feed, conditions));
      break;
    case "it": {
      const supply = node.supplies.find((one) => one.id === id);
      if (supply) limits.push(supplyLimit(id, feed, state.supplyOutputW[index] as number, supply.ratedW, node.source));
      limits.push(...voltageLimits(flow, element, feed));
      break;
    }
  }
}

/** Compares the current of the secondary with the rated current. */
function transformerLimit({ output }: Flow, element: Element, node: TransformerNode, feed: string): NetworkLimit {
  const ratedA = transformerRatedCurrent(node.ratedVA, node.secondaryLineToLineV);
  return currentLimit("transformer", element, feed, output, ratedA, node.source);
}

/**
 * Computes the limits of a transfer switch: its current, and for a static one the voltage of the used input. If the other input is no better, the switch stays
 * on an input below its window.
 */
function switchLimits(
  { flow, state }: Pick<NetworkRun, "flow" | "state">,
  element: Element,
  node: TransferSwitchNode,
  feed: string,
): NetworkLimit[] {
  const limits = node.ratedA === undefined ? [] : [currentLimit(node.kind, element, feed, flow.input, node.ratedA, node.source)];
  if (!node.static) return limits;
  const value = betweenLines * lowestInputV(flow, state, element.index, element.wiring.conductors);
  const limit = betweenLines * node.static.minimumLineToNeutralV;
  return [...limits, voltageLimit(node, feed, { kind: "voltage-lowest", value, limit, bound: "at-least" })];
}

function supplyLimit(node: string, feed: string, value: number, limit: number, source: Source): NetworkLimit {
  return {
    kind: "psu",
    node,
    feed,
    value,
    limit,
    reason: undefined,
    unit: "W",
    bound: "at-most",
    source,
    pole: undefined,
    perPoleA: undefined,
    factors: undefined,
  };
}
