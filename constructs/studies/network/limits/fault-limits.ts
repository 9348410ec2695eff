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

/** A prospective fault current, or the reason why it is unknown. */
type Prospective = { readonly currentA: number } | { readonly reason: string };

/** The path between a fault and its source, with the voltage to neutral there. */
interface Path extends FaultPath {
  readonly phaseV: number; // [V]
  /** Current of a UPS on its battery. No cable lowers it, because the inverter sets it. */
  readonly inverterA: number; // [A]
}

const atSource = { resistanceOhm: 0, reactanceOhm: 0, inverterA: 0 } as const;

/** Part of a supply's impedance that a fault to neutral sees through a delta-star transformer, whose zero sequence ends in its delta [-]. */
const throughDelta = 2 / 3;

/** Compares the fault current at a breaker's terminals with its breaking capacity, and with the current up to which only it trips. */
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

/** Computes the largest current of a fault at the output of the element upstream. */
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

/** Returns the fault current of a plant and its battery on direct current, without cables, which would only lower it. */
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

/** Finds the worse input of a static transfer switch. It may use either of its live inputs when the fault occurs, so the larger current decides. */
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

/** Returns the path from a UPS or battery inverter whose battery holds the bus: there is no impedance behind it, only the inverter's current. */
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

/** Adds a cable to a path, out and back on a single phase. */
function throughCable(path: Path, { material, lengthM, sectionMm2 }: CableNode, { conductors, frequencyHz }: Element["wiring"]): Path {
  const ways = conductors === 1 ? 2 : 1;
  return {
    ...path,
    resistanceOhm: path.resistanceOhm + ways * coldResistanceShare * conductorResistance(material, lengthM, sectionMm2),
    reactanceOhm: path.reactanceOhm + ways * conductorReactance(lengthM, frequencyHz),
  };
}

/**
 * Adds a transformer to a path. An unknown supply counts as one without impedance, so only the transformer limits the current. An inverter's current is largest
 * in a fault to neutral: it flows in two lines of the delta, times the turns ratio of a winding.
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
