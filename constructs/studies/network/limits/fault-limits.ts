import { conductorReactance, conductorResistance } from "../../../engineering/electrical/cable-impedance";
import {
  coldResistanceShare,
  type FaultPath,
  prospectiveCurrent,
  sourceImpedance,
} from "../../../engineering/electrical/prospective-current";
import {
  transformerRatedCurrent,
  transformerReactance,
  transformerResistance,
} from "../../../engineering/electrical/transformer-impedance";
import type { BreakerNode, CableNode, TransformerNode } from "../../../facts/power/electrical";
import { compact } from "../../../plain/compact";
import type { Element } from "../elements/element";
import type { NetworkState } from "../network-state";
import { breakerBefore } from "./cable-limits";
import type { NetworkLimit } from "./network-limit";

/** A current that a fault can drive, or why nobody knows it. */
type Prospective = { readonly currentA: number } | { readonly reason: string };

/** What stands between a fault and its source, with the voltage to neutral there. */
interface Path extends FaultPath {
  readonly phaseV: number; // [V]
  /** What a UPS on its battery drives, which no cable lowers: its inverter sets the current. */
  readonly inverterA: number; // [A]
}

const atSource = { resistanceOhm: 0, reactanceOhm: 0, inverterA: 0 } as const;

/** Part of a supply's impedance that a fault to neutral sees through a delta-star transformer, whose zero sequence ends in its delta [-]. */
const throughDelta = 2 / 3;

/** What a fault at a breaker's terminals can drive against what it can break, and against the current up to which only it trips. */
export function faultLimits(state: NetworkState, element: Element, node: BreakerNode, feed: string): readonly NetworkLimit[] {
  const { network } = state;
  if (!network.judgesFaults && !network.judgesSelectivity) return [];
  const fault = prospectiveAt(state, element);
  const value = "currentA" in fault ? fault.currentA : Number.NaN;
  const unknown = "reason" in fault ? fault.reason : undefined;
  const limit = (kind: "breaking-capacity" | "selectivity", limitA: number | undefined, missing: string): NetworkLimit => ({
    node: node.id,
    feed,
    value,
    unit: "A",
    bound: "at-most",
    source: node.source,
    pole: undefined,
    kind,
    limit: unknown === undefined ? limitA : undefined,
    reason: unknown ?? (limitA === undefined ? missing : undefined),
    perPoleA: undefined,
    factors: undefined,
  });
  return compact([
    network.judgesFaults && limit("breaking-capacity", node.breakingCapacityA, `breaking capacity of "${node.id}" is not given`),
    network.judgesSelectivity &&
      breakerBefore(state, element.index) &&
      limit("selectivity", node.selectiveUpToA, `current up to which "${node.id}" trips alone is not given`),
  ]);
}

/** The largest current of a fault at the output of what an element draws from. */
function prospectiveAt(state: NetworkState, element: Element): Prospective {
  const above = state.network.elements[state.parent[element.index] ?? -1];
  const bus = above && directSourceOf(state, above);
  if (bus) return bus;
  const path = above ? pathTo(state, above) : { reason: `nothing feeds "${element.id}"` };
  if ("reason" in path) return path;
  if (Number.isNaN(path.sourceOhm)) return { reason: unknownSource(state, element) };
  const currentA = drivenA(path);
  return Number.isFinite(currentA) ? { currentA } : { reason: `nothing limits the fault current at "${element.id}": give shortCircuit` };
}

/** On direct current: what the plant and its battery can drive, cables left out, which would only lower it. */
function directSourceOf({ network, parent }: NetworkState, element: Element): Prospective | undefined {
  if (element.outputWiring.current !== "DC") return undefined;
  let at = element;
  while (at.node.kind !== "rectifier-plant") {
    const above = network.elements[parent[at.index] ?? -1];
    if (!above || above.index === at.index) break;
    at = above;
  }
  const known = at.node.kind === "rectifier-plant" ? at.node.shortCircuitA : undefined;
  return known === undefined
    ? { reason: `short-circuit current of "${at.id}" with its battery is not given: give shortCircuitCurrent` }
    : { currentA: known };
}

function pathTo(state: NetworkState, element: Element): Path | { readonly reason: string } {
  const { node, index, wiring } = element;
  if (node.kind === "source") {
    const currentA = state.gensetFaultA.get(node.feed) ?? node.shortCircuitA ?? Number.NaN;
    return { phaseV: node.lineToNeutralV, sourceOhm: sourceImpedance(node.lineToNeutralV, currentA), ...atSource };
  }
  if (node.kind === "transfer-switch" && node.static) return worstInput(state, element);
  const above = state.network.elements[state.parent[index] ?? -1];
  if (!above) return { reason: `nothing feeds "${node.id}"` };
  if (above.index === index) return onBattery(element);
  const path = pathTo(state, above);
  if ("reason" in path) return path;
  switch (node.kind) {
    case "transformer":
      return throughTransformer(path, node);
    case "cable":
      return throughCable(path, node, wiring);
    default:
      return path;
  }
}

/** A static transfer switch may carry from either of its living inputs when the fault comes: the one that drives more decides. */
function worstInput(state: NetworkState, { id, parents }: Element): Path | { readonly reason: string } {
  let worst: Path | undefined;
  for (const parent of parents) {
    const input = state.network.elements[parent];
    if (!input || (state.parent[parent] ?? -1) < 0) continue;
    const path = pathTo(state, input);
    if ("reason" in path) return path;
    if (Number.isNaN(path.sourceOhm)) return { reason: unknownSource(state, input) };
    if (!worst || drivenA(path) > drivenA(worst)) worst = path;
  }
  return worst ?? { reason: `nothing feeds "${id}"` };
}

function drivenA(path: Path): number {
  return Math.max(prospectiveCurrent(path.phaseV, path), path.inverterA);
}

/** Its battery holds the bus of a UPS or battery inverter: behind it stands no impedance, its inverter alone. */
function onBattery({ id, node }: Element): Path | { readonly reason: string } {
  if (!(node.kind === "ups" || node.kind === "battery-inverter") || node.shortCircuitA === undefined)
    return { reason: `short-circuit current of "${id}" on its battery is not given: give shortCircuitCurrent` };
  return { ...atSource, phaseV: node.outputLineToNeutralV, sourceOhm: Number.POSITIVE_INFINITY, inverterA: node.shortCircuitA };
}

function unknownSource({ network, sourceOf, gensetFaultA }: NetworkState, { index }: Element): string {
  const source = network.elements[sourceOf[index] ?? -1]?.node;
  const feed = source?.kind === "source" ? source.feed : "";
  const isGensets = source?.kind === "source" && source.isGensets;
  return gensetFaultA.has(feed)
    ? `short-circuit current of the gensets ${isGensets ? "" : "on feed "}"${feed}" is not given: give shortCircuitCurrent`
    : `short-circuit current of feed "${feed}" is not given: give shortCircuit`;
}

/** Out and back on a single phase. */
function throughCable(path: Path, { material, lengthM, sectionMm2 }: CableNode, { conductors, frequencyHz }: Element["wiring"]): Path {
  const ways = conductors === 1 ? 2 : 1;
  return {
    ...path,
    resistanceOhm: path.resistanceOhm + ways * coldResistanceShare * conductorResistance(material, lengthM, sectionMm2),
    reactanceOhm: path.reactanceOhm + ways * conductorReactance(lengthM, frequencyHz),
  };
}

/**
 * A supply that nobody knows counts as one without impedance: the transformer alone then limits. Of an inverter's current a fault to neutral takes the
 * most: it flows in two lines of the delta, by the turns of a winding.
 */
function throughTransformer(path: Path, node: TransformerNode): Path | { readonly reason: string } {
  const { id, ratedVA, primaryLineToLineV, secondaryLineToLineV, loadLossW, shortCircuitVoltage } = node;
  if (shortCircuitVoltage === undefined) return { reason: `short-circuit voltage of "${id}" is not given: give shortCircuitVoltage` };
  const ratio = secondaryLineToLineV / primaryLineToLineV;
  const ratedA = transformerRatedCurrent(ratedVA, secondaryLineToLineV);
  const resistance = transformerResistance(loadLossW, ratedA);
  const seen = throughDelta * ratio ** 2;
  return {
    phaseV: path.phaseV * ratio,
    sourceOhm: Number.isNaN(path.sourceOhm) ? 0 : seen * path.sourceOhm,
    resistanceOhm: seen * path.resistanceOhm + resistance,
    reactanceOhm: seen * path.reactanceOhm + transformerReactance(shortCircuitVoltage, secondaryLineToLineV, ratedA, resistance),
    inverterA: (Math.sqrt(3) * path.inverterA) / ratio,
  };
}
