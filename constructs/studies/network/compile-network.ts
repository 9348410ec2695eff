import { reactivePower } from "../../engineering/electrical/reactive-power";
import type { ElectricalNode, ItNode, LoadNode, SourceNode } from "../../facts/power/electrical";
import type { PlaceName } from "../../facts/power/place";
import { addUp } from "../../plain/add-up";
import { indexById } from "../../plain/list-ids";
import { loadsByDevice } from "./cords";
import { BatteryInverterElement } from "./elements/battery-inverter-element";
import { CableElement } from "./elements/cable-element";
import type { Element, ElementBase } from "./elements/element";
import { loadElement, supplyElement } from "./elements/leaf-element";
import { LossyPanelElement } from "./elements/lossy-panel-element";
import { placeNames, placeNumber } from "./elements/place-numbers";
import { RectifierPlantElement } from "./elements/rectifier-plant-element";
import { SourceElement } from "./elements/source-element";
import { ThroughElement } from "./elements/through-element";
import { TransformerElement } from "./elements/transformer-element";
import { UpsElement } from "./elements/ups-element";
import { orderNodes, parentsOf } from "./order-nodes";
import { checkConnection, inputWiring } from "./wiring";

/** Greatest difference of the sum of an IT device's supply shares from 1 [-]. */
const shareTolerance = 1e-9;

/** The tree of a site, checked and ordered once. */
export interface CompiledNetwork {
  /** Every node except IT devices, and every supply; parents before children. */
  readonly elements: readonly Element[];
  readonly sources: readonly SourceNode[];
  readonly roots: readonly Element[];
  readonly loadElements: readonly Element[];
  /** The elements of rectifier plants, UPS and battery inverters. */
  readonly converters: readonly Element[];
  readonly devices: readonly ItNode[];
  /** Elements of each device without supplies: one for each of its cords. */
  readonly loads: ReadonlyMap<string, readonly Element[]>;
  readonly indexById: ReadonlyMap<string, number>;
  readonly places: readonly PlaceName[];
  /** Whether a cable states its ampacity. Then every cable is judged by its ampacity. */
  readonly judgesCables: boolean;
  /** Whether a breaker states its breaking capacity, or a feed its fault current. Then every breaker is judged by both. */
  readonly judgesFaults: boolean;
  /** Whether a breaker states the current up to which it trips alone. */
  readonly judgesSelectivity: boolean;
  /** Power of loads in the design, by element [W], [var]. */
  readonly activeW: readonly number[];
  readonly reactiveVar: readonly number[];
}

/**
 * Checks the electrical nodes of a site and puts them in order.
 *
 * @param declared places of the design
 * @throws Error naming the node when the tree cannot work: an id that is used twice, a missing parent or place, a ring, a connection that does not fit, or
 * shares that do not add up to 1
 */
export function compileNetwork(nodes: readonly ElectricalNode[], declared: readonly { readonly name: PlaceName }[] = []): CompiledNetwork {
  const elements: Element[] = [];
  const devices: ItNode[] = [];
  const indexById = new Map<string, number>();
  const places = placeNames(declared);

  const add = (node: ElectricalNode, id: string, parents: readonly string[], make: (base: ElementBase) => Element): void => {
    const indices = parents.map((parent) => indexById.get(parent) ?? -1);
    const wiring = inputWiring(
      node,
      indices.flatMap((parent) => elements[parent]?.outputWiring ?? []),
    );
    const index = elements.length;
    elements.push(make({ index, id, placeNumber: placeNumber(places, id, node.place), parents: indices, wiring }));
    indexById.set(id, index);
  };

  for (const node of orderNodes(nodes)) {
    if (node.kind !== "it") {
      add(node, node.id, parentsOf(node), (base) => element(node, base));
      continue;
    }
    checkShares(node);
    devices.push(node);
    for (const supply of node.supplies) {
      add(node, supply.id, [supply.parent], (base) => {
        checkConnection(supply.id, supply.connection, base.wiring);
        return supplyElement(base, { supply, device: node });
      });
    }
  }
  const sources = elements.flatMap(({ node }) => (node.kind === "source" ? [node] : []));
  return {
    elements,
    sources,
    roots: elements.filter(({ kind }) => kind === "source"),
    loadElements: elements.filter(({ kind }) => kind === "load"),
    converters: elements.filter(isConverter),
    devices,
    loads: loadsByDevice(elements),
    indexById,
    places,
    ...judgedWhere(nodes),
    ...powersOf(elements.map(({ node }) => node)),
  };
}

/**
 * Returns the same tree with other powers of its loads and IT devices. The elements are shared: they hold no power, so results that use them as keys hold for
 * both trees.
 *
 * @param nodes as they were compiled, except `powerW` of loads and `directCurrentW` of IT devices
 */
export function withPowers(network: CompiledNetwork, nodes: readonly ElectricalNode[]): CompiledNetwork {
  const byId = indexById(nodes);
  const devices = network.devices.map((device) => {
    const node = byId.get(device.id);
    return node?.kind === "it" ? node : device;
  });
  return { ...network, devices, ...powersOf(network.elements.map(({ node }) => byId.get(node.id) ?? node)) };
}

function powersOf(nodes: readonly ElectricalNode[]): Pick<CompiledNetwork, "activeW" | "reactiveVar"> {
  return {
    activeW: nodes.map((node) => (node.kind === "load" ? node.powerW : 0)),
    reactiveVar: nodes.map((node) => (node.kind === "load" ? loadReactivePower(node, node.powerW) : 0)),
  };
}

/** Returns the reactive power of a load at an active power; 0 on direct current [var]. */
export function loadReactivePower({ connection, powerFactor, leading }: LoadNode, watts: number): number {
  return connection === "DC" ? 0 : reactivePower(watts, powerFactor, leading);
}

function element(node: Exclude<ElectricalNode, ItNode>, base: ElementBase): Element {
  switch (node.kind) {
    case "source":
      return new SourceElement(base, node);
    case "cable":
      return new CableElement(base, node);
    case "transformer":
      return new TransformerElement(base, node);
    case "ups":
      return new UpsElement(base, node);
    case "battery-inverter":
      return new BatteryInverterElement(base, node);
    case "rectifier-plant":
      return new RectifierPlantElement(base, node);
    case "load":
      return loadElement(base, node);
    case "panel":
    case "transfer-switch": {
      const lossShare = node.kind === "panel" ? node.lossShareOfOutput : (node.static?.lossShareOfOutput ?? 0);
      return lossShare === 0 ? new ThroughElement(base, node) : new LossyPanelElement(base, node, lossShare);
    }
    default:
      return new ThroughElement(base, node);
  }
}

/** Returns the limits that are judged for every part because one part states its number. */
function judgedWhere(nodes: readonly ElectricalNode[]): Pick<CompiledNetwork, "judgesFaults" | "judgesSelectivity" | "judgesCables"> {
  return {
    judgesFaults: nodes.some(
      (node) =>
        (node.kind === "breaker" && node.breakingCapacityA !== undefined) || (node.kind === "source" && node.shortCircuitA !== undefined),
    ),
    judgesSelectivity: nodes.some((node) => node.kind === "breaker" && node.selectiveUpToA !== undefined),
    judgesCables: nodes.some((node) => node.kind === "cable" && node.ampacityA !== undefined),
  };
}

/** Returns whether a battery may be on its bus. */
export function isConverter({ kind }: Pick<Element, "kind">): boolean {
  return kind === "rectifier-plant" || kind === "ups" || kind === "battery-inverter";
}

function checkShares({ id, supplies }: ItNode): void {
  const sum = addUp(supplies, ({ share }) => share);
  if (!(Math.abs(sum - 1) <= shareTolerance))
    throw new Error(`Shares of the supplies of "${id}" must sum to 1 but sum to ${sum}: correct the shares`);
}
