import type { SourceNode } from "../../facts/power/electrical";
import { keyBy } from "../../plain/key-by";
import { listIds } from "../../plain/list-ids";
import { type CompiledNetwork, isConverter } from "./compile-network";
import { cordShares, type LoadPart } from "./cords";
import { darkLoads, devicePowers, type Unserved } from "./device-powers";
import type { Element } from "./elements/element";
import type { BatteryOnBus, FlowState } from "./elements/flow";

/** The differences from the healthy network at nominal voltage. */
export interface StateOptions {
  /** Names of feeds without voltage. @default none */
  readonly lostFeeds?: readonly string[];
  /** Ids of nodes and supplies that are out, with all that they feed. @default none */
  readonly lostNodes?: readonly string[];
  /** Source voltage over nominal, for all or by feed. @default 1 */
  readonly sourceVoltageFactor?: number | Readonly<Record<string, number>>;
  /** Batteries on the buses of converters. @default none */
  readonly batteries?: readonly BatteryOnBus[];
  /** Whether a converter with a battery and without a live input holds its bus from the battery. @default false */
  readonly batteriesHold?: boolean;
  /** Number of lost units of each rectifier plant. @default none */
  readonly lostUnits?: Readonly<Record<string, number>>;
  /** Ids of elements that have changed their mode, see `turning.ts`. @default none */
  readonly turned?: readonly string[];
  /** Ids of UPS that pass their input through. @default none */
  readonly bypassed?: readonly string[];
  /** Whether batteries on buses of rectifier plants are at the end of their discharge. @default false */
  readonly atEnd?: boolean;
  /** Whether sources of gensets supply. @default false */
  readonly gensetsRun?: boolean;
  /** Fault current of the gensets that replace the grid, by feed; NaN if unknown [A]. @default none: the grid is live */
  readonly gensetFaultA?: ReadonlyMap<string, number>;
}

/** One equipment state of a network: the live elements, and the element from which each draws. It holds for every climate point. */
export interface NetworkState extends FlowState {
  readonly network: CompiledNetwork;
  /** By element: the element from which it draws; itself for a live source and for a converter on its battery, −1 without power. */
  readonly parent: readonly number[];
  /** By element: the element whose output it draws from, without elements that pass current unchanged. */
  readonly carrier: readonly number[];
  /** By element: the source, or the converter on its battery, that feeds it; −1 without power. */
  readonly sourceOf: readonly number[];
  /** Live elements, parents first. */
  readonly living: readonly Element[];
  /** Share of the power of each cord, for devices without supplies. */
  readonly loadParts: ReadonlyMap<string, readonly LoadPart[]>;
  /** Output of supplies, by element [W]. */
  readonly supplyOutputW: readonly number[];
  /** Fault current of gensets that replace the grid, by feed; NaN if unknown [A]. */
  readonly gensetFaultA: ReadonlyMap<string, number>;
  readonly unserved: readonly Unserved[];
  /** Ids of elements that have changed their mode. */
  readonly turned: ReadonlySet<string>;
  /** Rectifier plants whose battery holds the bus at an unknown voltage, by index, with the id of the battery. */
  readonly unknownBuses: ReadonlyMap<number, string>;
  /** Power of IT devices without a live feed [W]. */
  readonly unservedItW: number;
  /** Whether every live source has its nominal voltage. */
  readonly nominalVoltage: boolean;
}

/**
 * Finds the live elements of an equipment state. A transfer switch uses its first live parent, or its last one after it has changed over. An IT device moves
 * its power to its live supplies. A converter on its battery needs no live parent, and neither does a UPS that has left its input.
 *
 * @throws Error when the state names a feed or node that the network does not have
 */
export function networkState(network: CompiledNetwork, options: StateOptions = {}): NetworkState {
  const { lostFeeds = [], lostNodes = [], sourceVoltageFactor = 1, lostUnits = {}, gensetsRun = false, gensetFaultA = new Map() } = options;
  checkNames(network, options);
  const batteries = keyBy(options.batteries ?? [], (battery) => network.indexById.get(battery.converter) ?? -1);
  const isLost = ({ feed, isGensets }: SourceNode) => (isGensets && !gensetsRun) || lostFeeds.includes(feed);
  const lost = new Set([...lostNodes, ...listIds(network.sources.filter(isLost))]);
  const voltageFactor = (feed: string) =>
    typeof sourceVoltageFactor === "number" ? sourceVoltageFactor : (sourceVoltageFactor[feed] ?? 1);
  const turned = new Set(options.turned);
  const indexOf = (id: string) => network.indexById.get(id) ?? -1;
  const holdsAlone = ({ index, id }: Element) => (options.batteriesHold === true || turned.has(id)) && batteries.has(index);
  const tree = livingTree(network, lost, turned, holdsAlone);
  const { parent } = tree;
  const converters = network.converters.filter(({ index }) => (parent[index] ?? -1) >= 0);
  const loadParts = new Map(
    [...network.loads].map(([device, cords]) => [device, cordShares(cords, ({ index }) => (parent[index] ?? -1) >= 0)] as const),
  );
  const { powers, dark, unservedItW } = devicePowers(network, parent, loadParts);
  return {
    network,
    placeCount: network.places.length,
    ...tree,
    turned,
    bypassed: new Set([...(options.bypassed ?? []).map(indexOf), ...passingInverters(converters, parent)]),
    ...batteryBuses({ converters, parent }, batteries, turned, options.atEnd === true),
    converters: converters.map(({ index }) => index),
    batteries,
    lostUnits: new Map(Object.entries(lostUnits).map(([id, units]) => [network.indexById.get(id) ?? -1, units])),
    ...powers,
    nominalVoltage: network.sources.every(({ id, feed }) => lost.has(id) || voltageFactor(feed) === 1),
    voltageFactor,
    gensetFaultA,
    loadParts,
    unserved: [...darkLoads(network, parent), ...dark],
    unservedItW,
  };
}

/** Returns the same equipment state of the same tree with other powers. */
export function withPowersOf(state: NetworkState, network: CompiledNetwork): NetworkState {
  const { powers, unservedItW } = devicePowers(network, state.parent, state.loadParts);
  return { ...state, network, ...powers, unservedItW };
}

/** Returns the element from which each element draws, by index; −1 for none. */
function livingTree(
  { elements }: CompiledNetwork,
  lost: ReadonlySet<string>,
  turned: ReadonlySet<string>,
  holdsAlone: (element: Element) => boolean,
): Pick<NetworkState, "parent" | "inputBus" | "carrier" | "sourceOf" | "living"> {
  const parent = new Array<number>(elements.length).fill(-1);
  const inputBus = new Array<number>(elements.length).fill(-1);
  const carrier = new Array<number>(elements.length).fill(-1);
  const sourceOf = new Array<number>(elements.length).fill(-1);
  const living: Element[] = [];
  const hasTurned = turned.size > 0;
  const hasLost = lost.size > 0;
  for (const element of elements) {
    const { index, kind } = element;
    const above = livingParent(element, parent, hasTurned && turned.has(element.id));
    const from = kind === "source" || (above < 0 && holdsAlone(element)) ? index : above;
    if (from < 0 || (hasLost && lost.has(element.id))) continue;
    const feeder = elements[from];
    parent[index] = from;
    inputBus[index] = (feeder?.hasBus ? from : inputBus[from]) ?? -1;
    carrier[index] = (feeder?.passesThrough ? carrier[from] : from) ?? -1;
    sourceOf[index] = (from === index ? index : sourceOf[from]) ?? -1;
    living.push(element);
  }
  return { parent, inputBus, carrier, sourceOf, living };
}

/**
 * Returns the first of its parents that is live, −1 if none is. A switch that has changed over prefers the last, and a UPS that has left its input has no
 * parent.
 */
function livingParent({ parents, kind }: Element, parent: readonly number[], hasTurned: boolean): number {
  if (hasTurned && kind === "ups") return -1;
  for (const one of hasTurned ? parents.toReversed() : parents) if ((parent[one] ?? -1) >= 0) return one;
  return -1;
}

/** Returns the battery inverters with a live supply. */
function passingInverters(converters: readonly Element[], parent: readonly number[]): number[] {
  return converters.flatMap(({ kind, index }) => (kind === "battery-inverter" && parent[index] !== index ? [index] : []));
}

/** Returns the buses of rectifier plants whose battery supplies all or a part. They have the voltage of the battery. */
function batteryBuses(
  { converters, parent }: { readonly converters: readonly Element[]; readonly parent: readonly number[] },
  batteries: ReadonlyMap<number, BatteryOnBus>,
  turned: ReadonlySet<string>,
  atEnd: boolean,
): Pick<NetworkState, "busVoltages" | "unknownBuses"> {
  const busVoltages = new Map<number, number>();
  const unknownBuses = new Map<number, string>();
  for (const { index, id, kind } of converters) {
    const battery = batteries.get(index);
    const isRoot = parent[index] === index;
    if (kind !== "rectifier-plant" || !battery || !(isRoot || turned.has(id))) continue;
    const volts = (atEnd && isRoot && battery.endV) || battery.nominalV;
    if (volts !== undefined) busVoltages.set(index, volts);
    if (atEnd && isRoot && battery.endV === undefined) unknownBuses.set(index, battery.id);
  }
  return { busVoltages, unknownBuses };
}

function checkNames(
  { sources, indexById, elements }: CompiledNetwork,
  { lostFeeds = [], lostNodes = [], sourceVoltageFactor = 1, batteries = [], lostUnits = {} }: StateOptions,
): void {
  const feeds = sources.map(({ feed }) => feed);
  const named = [...lostFeeds, ...(typeof sourceVoltageFactor === "number" ? [] : Object.keys(sourceVoltageFactor))];
  const feed = named.find((name) => !feeds.includes(name));
  if (feed !== undefined) throw new Error(`Feed "${feed}" must be one of the network's (${feeds.join(", ")}): correct the name`);
  const node = lostNodes.find((id) => !indexById.has(id));
  if (node !== undefined) throw new Error(`Node "${node}" must be a node or supply of the network: correct the id`);
  for (const { converter } of batteries) {
    const element = elements[indexById.get(converter) ?? -1];
    if (!element || !isConverter(element))
      throw new Error(`Battery must be on a UPS, rectifier plant or battery inverter but is on "${converter}": correct the id`);
  }
  for (const [id, units] of Object.entries(lostUnits)) {
    const plant = elements[indexById.get(id) ?? -1]?.node;
    if (plant?.kind !== "rectifier-plant" || !(units >= 0 && units <= plant.units))
      throw new Error(`Lost units must be some of a rectifier plant's but are ${units} of "${id}": correct id or number`);
  }
}
