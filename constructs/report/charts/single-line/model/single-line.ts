import type { ElectricalNode, ItNode } from "../../../../facts/power/electrical";
import { addUp } from "../../../../plain/add-up";
import { defined } from "../../../../plain/defined";
import { listIds } from "../../../../plain/list-ids";
import type { ElectricalState } from "../../../../studies/electrical/electrical-state";
import { deviceOf } from "../../../../studies/network/cords";
import { parentsOf } from "../../../../studies/network/order-nodes";
import type { NodeStudy } from "../../../../studies/node-study";
import type { Scenario } from "../../../../studies/scenarios/scenarios";
import type { NodeSnapshot } from "../../../../studies/snapshot/snapshot";
import { type PartLoad, partLoads } from "./part-load";
import type { Feeder, SingleLinePart } from "./single-line-part";
import { batteryParts, gensetParts } from "./store-parts";

/** The electrical side of a site in one scenario, as data of a single-line diagram. */
export interface SingleLine {
  readonly site: string;
  readonly scenario: string;
  /** It is the worst promised scenario. */
  readonly isWorst?: true;
  readonly outdoorC: number; // [°C]
  readonly insideC?: number; // [°C] room air, where it is known
  /** Places of the design with their own temperature. */
  readonly places?: NonNullable<ElectricalState["places"]>;
  readonly parts: readonly SingleLinePart[];
  /** Loads without power that the site does not declare sheddable. */
  readonly unserved: readonly string[];
  /** Parts that are in no scenario: photovoltaics. */
  readonly notDrawn: readonly string[];
}

/** Returns the content of the single-line diagram of a scenario. Undefined without power, or where the network has no solution. */
export function singleLine(study: NodeStudy, scenario: Scenario): SingleLine | undefined {
  const { node } = study;
  const { electrical, air, room } = study.point(scenario);
  if (!node.network || electrical.outcome === "unknown") return undefined;
  const record = electrical.record();
  const isLive = (id: string) => record?.has(id) === true && !isGridOf(id, node, scenario);
  const loads = partLoads(electrical);
  return defined({
    site: node.name,
    scenario: scenario.name,
    outdoorC: air.dryBulbC,
    insideC: room?.outcome === "solved" ? room.roomC : undefined,
    places: electrical.places,
    parts: [
      ...gensetParts(node, electrical),
      ...deviceParts(node.network, { node, scenario, record, isLive, loads }),
      ...batteryParts(node, electrical),
    ],
    unserved: electrical.unserved.filter(({ sheddable }) => !sheddable).map(({ id }) => id),
    notDrawn: listIds(node.photovoltaics),
  });
}

interface Context {
  readonly node: NodeSnapshot;
  readonly scenario: Scenario;
  readonly record: ReturnType<ElectricalState["record"]>;
  readonly isLive: (id: string) => boolean;
  readonly loads: ReadonlyMap<string, PartLoad>;
}

/** Returns a part for each node, and one for all cords of a device. */
function deviceParts(network: readonly ElectricalNode[], context: Context): SingleLinePart[] {
  return network.flatMap((part) => {
    if (part.kind === "source" && part.isGensets) return []; // gensets are drawn as own parts
    if (part.kind !== "load" || !part.cord) return [treePart(part, context)];
    const { device } = part.cord;
    const cords = network.filter((one) => deviceOf(one) === device);
    return cords[0] === part ? [cordedPart(device, cords, context)] : [];
  });
}

/** Returns a device with several cords, whose loads are added up. */
function cordedPart(id: string, cords: readonly ElectricalNode[], { isLive, loads }: Context): SingleLinePart {
  const living = cords.filter((cord) => isLive(cord.id));
  const value = addUp(living, (cord) => loads.get(cord.id)?.value ?? 0);
  return {
    id,
    kind: "load",
    state: living.length > 0 ? "live" : "dark",
    feeders: cords.flatMap((cord) => parentsOf(cord).map((parent) => ({ id: parent, isUsed: living.includes(cord) }))),
    supplies: [],
    ...(living.length > 0 && { load: { value, unit: "W" } }),
  };
}

function treePart(part: ElectricalNode, context: Context): SingleLinePart {
  if (part.kind === "it") return devicePart(part, context);
  const { scenario, isLive, loads } = context;
  const { id, kind } = part;
  const load = isLive(id) ? loads.get(id) : undefined;
  const state = isLive(id) ? "live" : isLost(part, scenario) ? "lost" : "dark";
  return {
    id,
    kind: part.kind === "breaker" && part.isBank ? "pdu-bank" : kind,
    state,
    feeders: feedersOf(part, context),
    supplies: [],
    ...defined({ load }),
  };
}

/** Returns a device behind supplies, whose loads are added up. */
function devicePart({ id, kind, supplies }: ItNode, { isLive, loads, record }: Context): SingleLinePart {
  const living = supplies.filter((supply) => isLive(supply.id));
  const inletW = addUp(living, (supply) => record?.get(supply.id)?.powerW ?? 0);
  return {
    id,
    kind,
    state: living.length > 0 ? "live" : "dark",
    feeders: supplies.map((supply) => ({ id: supply.parent, isUsed: living.includes(supply) })),
    supplies: supplies.map((supply) => {
      const load = living.includes(supply) ? loads.get(supply.id) : undefined;
      return { id: supply.id, state: load ? "live" : "dark", ...defined({ load }) };
    }),
    ...(living.length > 0 && { load: { value: inletW, unit: "W" } }),
  };
}

function feedersOf(part: ElectricalNode, { node, scenario, isLive, record }: Context): Feeder[] {
  const parents = parentsOf(part);
  const lives = isLive(part.id);
  const chosen = record?.get(part.id)?.carriesFrom ?? parents.find(isLive);
  const feeders = parents.map((id) => ({ id, isUsed: lives && id === chosen }));
  const source = node.network?.find(({ id, kind }) => kind === "source" && parents.includes(id));
  const gensets = node.gensets.filter(({ feeds }) => source?.kind === "source" && !source.isGensets && feeds.includes(source.feed));
  return [...feeders, ...gensets.map(({ id }) => ({ id, isUsed: lives && scenario.state.kind === "on-genset" }))];
}

/** Returns whether a node stands for the grid while gensets run: the network then feeds it from them. */
function isGridOf(id: string, { network = [] }: NodeSnapshot, { state }: Scenario): boolean {
  return state.kind === "on-genset" && network.some((part) => part.id === id && part.kind === "source" && !part.isGensets);
}

function isLost(part: ElectricalNode, { state }: Scenario): boolean {
  if (part.kind === "source")
    return (
      state.kind === "on-battery" ||
      state.kind === "on-battery-at-end" ||
      state.kind === "on-genset" ||
      ("feed" in state && state.feed === part.feed)
    );
  return state.kind === "ups-lost" && state.ups === part.id;
}
