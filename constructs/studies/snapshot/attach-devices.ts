import { directCurrentPower } from "../../engineering/electrical/direct-current-power";
import type { DemandFacts, SupplyBankFacts } from "../../facts/power/demand";
import type { DistributionFacts, OutletFacts } from "../../facts/power/distribution";
import type { ElectricalNode, ItNode, LoadNode, PowerSupply } from "../../facts/power/electrical";
import { addUp } from "../../plain/add-up";
import { listIds } from "../../plain/list-ids";
import { unique } from "../../plain/unique";
import { grouped, groupValues } from "../../props/grouped";
import { closest, useOneOf } from "../../props/problems/closest";
import { nameList } from "../../props/problems/name-list";
import type { PropsProblem } from "../../props/problems/props-error";

type Outlets = Pick<DistributionFacts, "nodes" | "outlets">;

export function attachDevices(demands: readonly DemandFacts[], distribution: Outlets): readonly ElectricalNode[] {
  const outletsOf = grouped(distribution.outlets, ({ device }) => device);
  return [...distribution.nodes, ...demands.flatMap((demand) => deviceNodes(demand, outletsOf.get(demand.id) ?? []))];
}

/** Functions that return the paths of circuits and devices in the design. */
interface Places {
  /** Returns the path at which a circuit names a device. */
  readonly served: (circuit: string, device: string) => string;
  /** Returns the path that makes a device. */
  readonly device: (id: string) => string;
}

/**
 * Lists devices without a circuit, circuits whose device does not exist, and devices whose shares over several circuits are missing or do not add up. A device
 * that a circuit misspells is only reported there.
 */
export function unattachedProblems(demands: readonly DemandFacts[], distribution: Outlets, places: Places): PropsProblem[] {
  const outletsOf = grouped(distribution.outlets, ({ device }) => device);
  const known = new Set(listIds(demands));
  const parts = new Set(listIds(distribution.nodes));
  const remedy = useOneOf([...known], "add a module with devices");
  const unserved = listIds(demands).filter((id) => !outletsOf.has(id));
  const unknown = distribution.outlets.filter(({ device }) => !known.has(device));
  const meant = misspelt(unknown, unserved);
  return [
    ...demands.flatMap((demand) => {
      const outlets = (outletsOf.get(demand.id) ?? []).map((outlet) => ({ ...outlet, path: places.served(outlet.circuit, demand.id) }));
      return [...nameProblems(demand, parts, places), ...servedProblems(demand, outlets), ...shareProblems(demand, outlets)];
    }),
    ...unservedProblems(
      unserved.filter((id) => ![...meant.values()].flat().includes(id)),
      places,
    ),
    ...unknown.map((outlet) => ({
      path: places.served(outlet.circuit, outlet.device),
      message: `circuit "${outlet.circuit}" serves "${outlet.device}", which the node does not have: ${meant.has(outlet) ? `did you mean ${meantText(meant.get(outlet))}?` : remedy}`,
    })),
  ];
}

/** Most names that are compared with each other. Of more names, many would be similar. */
const mostCompared = 50;

/** Finds the devices of circuits that the node does not have, each with a device without a circuit that has a similar name, or with all of a kind that does. */
function misspelt(unknown: readonly OutletFacts[], unserved: readonly string[]): ReadonlyMap<OutletFacts, readonly string[]> {
  const meant = new Map<OutletFacts, readonly string[]>();
  if (unknown.length > mostCompared || unserved.length > mostCompared) return meant;
  for (const outlet of unknown) {
    const taken = new Set([...meant.values()].flat());
    const left = unserved.filter((id) => !taken.has(id));
    const ofKind = grouped(left, (id) => plainName(id));
    const near = closest(outlet.device, unique([...left, ...ofKind.keys()]));
    if (near !== undefined) meant.set(outlet, left.includes(near) ? [near] : (ofKind.get(near) ?? []));
  }
  return meant;
}

/** Returns the name of a unit without its number: `dry-cooler` of `dry-cooler-2`. */
function plainName(id: string): string {
  return id.replace(/-\d+$/, "");
}

function meantText(ids: readonly string[] = []): string {
  const names = nameList(ids.map((id) => `"${id}"`));
  return ids.length > 1 ? `${names}, all of which are "${plainName(ids[0] ?? "")}" in a site file` : names;
}

/** Makes problems for devices without a circuit: one problem for all devices of one path. */
function unservedProblems(ids: readonly string[], places: Places): PropsProblem[] {
  return [...groupValues(ids.map((id) => [places.device(id), id]))].map(([path, own]) => ({
    path,
    message: `no circuit serves ${nameList(own.map((id) => `"${id}"`))}: add ${own.length === 1 ? "it" : "them"} to the \`serves\` of a circuit`,
  }));
}

type PlacedOutlet = OutletFacts & { readonly path: string };

function nameProblems({ id }: DemandFacts, parts: ReadonlySet<string>, places: Places): PropsProblem[] {
  if (!parts.has(id)) return [];
  return [
    { path: places.device(id), message: `name "${id}" stands for a part of the distribution and for a device: give each its own name` },
  ];
}

/** Lists problems of a device on several circuits: it cannot share its load over them, or is continuous on only one of them. */
function servedProblems({ id, supplies }: DemandFacts, outlets: readonly PlacedOutlet[]): PropsProblem[] {
  const problems: PropsProblem[] = [];
  const nonContinuous = outlets.find((outlet) => outlet.nonContinuous);
  const continuous = outlets.find((outlet) => !outlet.nonContinuous);
  if (nonContinuous && continuous) {
    problems.push({
      path: nonContinuous.path,
      message: `"${id}" must be continuous on all of its circuits or on none but is not on "${nonContinuous.circuit}" and is on "${continuous.circuit}": say the same of it on each`,
    });
  }
  const [, second] = outlets;
  if (second && !supplies && outlets.every(({ share }) => share === undefined)) {
    problems.push({
      path: second.path,
      message: `${outlets.length} circuits (${nameList(outlets.map(({ circuit }) => circuit))}) serve "${id}", which has no power supplies to share its load: say what each of its cords carries, as { device: "${id}", share: "0.5" }, or keep one circuit`,
    });
  }
  return problems;
}

/** Lists shares that are missing on a circuit, or that do not add up to 1. */
function shareProblems({ id }: DemandFacts, outlets: readonly PlacedOutlet[]): PropsProblem[] {
  const declared = outlets.find(({ share }) => share !== undefined);
  if (!declared) return [];
  const silent = outlets.find(({ share }) => share === undefined);
  if (silent) {
    const message = `share of "${id}" must be given on each of its circuits but is not on "${silent.circuit}": say it there too, or leave all out`;
    return [{ path: silent.path, message }];
  }
  const sum = addUp(outlets, ({ share }) => share ?? 0);
  if (Math.abs(sum - 1) <= 1e-9) return [];
  const message = `shares of "${id}" over its circuits must add up to 1 but add up to ${Number(sum.toPrecision(6))}: correct them or leave all out`;
  return [{ path: declared.path, message }];
}

/** Makes one node for a device with supplies or one cord, otherwise one for each cord. */
function deviceNodes(demand: DemandFacts, outlets: readonly OutletFacts[]): readonly ElectricalNode[] {
  const { builtFor: rest = {} } = demand;
  if (demand.supplies) return [deviceBehindSupplies(demand, demand.supplies, outlets)];
  const [only] = outlets;
  if (only && outlets.length === 1) return [loadNode(demand, only, demand.id, 1, rest)];
  return outlets.map((outlet) => {
    const { share = 1 / outlets.length } = outlet;
    const cord = { device: demand.id, share };
    return loadNode(demand, outlet, `${demand.id}/${outlet.circuit}`, share, { ...rest, cord });
  });
}

function loadNode(demand: DemandFacts, outlet: OutletFacts, id: string, share: number, rest: Partial<LoadNode>): LoadNode {
  const { place, powerW, powerFactor, it, sheddable } = demand;
  const { parent, connection } = outlet;
  const continuous = isContinuous([outlet]);
  return {
    kind: "load",
    id,
    place,
    parent,
    connection,
    powerW: share * powerW,
    powerFactor,
    leading: false,
    continuous,
    it,
    sheddable,
    ...rest,
  };
}

/** Returns whether a load is on for three hours or more (NEC). It is, unless stated otherwise. */
function isContinuous(outlets: readonly OutletFacts[]): boolean {
  return outlets.some(({ nonContinuous }) => !nonContinuous);
}

function deviceBehindSupplies(demand: DemandFacts, supplies: SupplyBankFacts, outlets: readonly OutletFacts[]): ItNode {
  const { id, place, sheddable } = demand;
  const { ratedW, efficiency, powerFactor } = supplies;
  const banks = outlets.map(
    ({ circuit, parent, connection, share = 1 / outlets.length }): PowerSupply => ({
      id: `${id}/${circuit}`,
      parent,
      connection,
      share,
      ratedW: ratedW / outlets.length,
      efficiency,
      powerFactor,
    }),
  );
  return {
    kind: "it",
    id,
    place,
    directCurrentW: powerBehindSupplies(demand, banks),
    supplies: banks,
    continuous: isContinuous(outlets),
    sheddable,
    ...demand.builtFor,
    source: supplies.source,
  };
}

/**
 * Returns the power behind the supplies of a device.
 *
 * @throws RangeError that names the device, when its power is less than their loss
 */
export function powerBehindSupplies(
  { id, powerW }: DemandFacts,
  banks: readonly Pick<PowerSupply, "share" | "ratedW" | "efficiency">[],
): number {
  try {
    return directCurrentPower(powerW, banks);
  } catch (error) {
    throw new RangeError(`${id}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
