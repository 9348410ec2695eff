import { converterLoss } from "../../engineering/electrical/converter-loss";
import { inletAtW, type RackFacts, withProcessing } from "../../facts/compute/rack";
import type { DemandFacts } from "../../facts/power/demand";
import type { ElectricalNode } from "../../facts/power/electrical";
import { defined } from "../../plain/defined";
import { indexById, listIds } from "../../plain/list-ids";
import { withTankLimits } from "../cooling-parts/states/tank-limits";
import { deviceOf } from "../network/cords";
import { powerBehindSupplies } from "../snapshot/attach-devices";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { ClimateName } from "./scenarios";

/** Share that keeps the least load above the loss of the supplies in spite of rounding [-]. */
const roundingShare = 1e-9;

/**
 * Returns the node with idle and maximum power of every rack times one factor. Equipment and flows stay; the power behind supplies follows their curves.
 *
 * @param factor not below {@link leastLoadFactor} [-]
 */
export function withItLoad(node: NodeSnapshot, factor: number): NodeSnapshot {
  return withRacks(
    node,
    node.racks.map((rack) => ({
      ...rack,
      inletW: rack.inletW * factor,
      idleW: rack.idleW * factor,
      maximumW: rack.maximumW * factor,
      ...(rack.processingW !== undefined && { processingW: rack.processingW * factor }),
    })),
  );
}

/** Returns whether a climate point has other powers than the node states. */
export function hasOwnLoad({ site, demands }: NodeSnapshot, climate: ClimateName): boolean {
  return site.climate[climate]?.utilisation !== undefined || (climate === "coldest" && demands.some(({ deIcingW = 0 }) => deIcingW > 0));
}

/**
 * Returns the node with the utilisation of a climate point for all racks, and at the coldest point with the power that keeps ice off. Returns the same node if
 * neither is stated.
 */
export function atClimateLoad(node: NodeSnapshot, climate: ClimateName): NodeSnapshot {
  const { utilisation } = node.site.climate[climate] ?? {};
  const loaded =
    utilisation === undefined
      ? node
      : withRacks(
          node,
          node.racks.map((rack) => ({ ...rack, inletW: inletAtW(rack, utilisation) })),
        );
  return climate === "coldest" ? withDeIcing(loaded) : loaded;
}

/** Returns the node while it keeps ice off its outdoor parts. */
function withDeIcing(node: NodeSnapshot): NodeSnapshot {
  const iced = node.demands.filter(({ deIcingW = 0 }) => deIcingW > 0);
  if (iced.length === 0) return node;
  const powers = new Map(iced.map(({ id, powerW, deIcingW = 0 }) => [id, powerW + deIcingW]));
  return withPowers(node, powers);
}

/** Returns the node while a rack that processes received data draws a share of its busy power. */
export function withProcessingShare(node: NodeSnapshot, share: number): NodeSnapshot {
  return withRacks(
    node,
    node.racks.map((rack) => withProcessing(rack, share * (rack.processingW ?? 0))),
  );
}

/** Returns the node with other powers of its racks. The power behind supplies follows their curves. */
export function withRacks(node: NodeSnapshot, racks: readonly RackFacts[]): NodeSnapshot {
  const powers = new Map(racks.map(({ id, inletW }) => [id, inletW]));
  return { ...withPowers(node, powers), racks: withTankLimits(racks, node.site, node.cooling) };
}

function withPowers(node: NodeSnapshot, powers: ReadonlyMap<string, number>): NodeSnapshot {
  const demands = node.demands.map((demand) => ({ ...demand, powerW: powers.get(demand.id) ?? demand.powerW }));
  const loaded = indexById(demands.filter(({ id }) => powers.has(id)));
  return {
    ...node,
    demands,
    ...defined({ network: node.network?.map((part) => withDemand(part, loaded.get(deviceOf(part)))) }),
  };
}

/** Returns the factor at which the supplies of some rack only cover their own loss. Below it the model does not hold. 0 without supplies. */
export function leastLoadFactor({ racks, demands }: NodeSnapshot): number {
  const ids = new Set(listIds(racks));
  const shares = demands.flatMap(({ id, powerW, supplies }) =>
    ids.has(id) && supplies && powerW > 0 ? [converterLoss(0, supplies.ratedW, supplies.efficiency) / powerW] : [],
  );
  return Math.min(1, Math.max(0, ...shares) * (1 + roundingShare));
}

function withDemand(part: ElectricalNode, demand: DemandFacts | undefined): ElectricalNode {
  if (!demand) return part;
  if (part.kind === "load") return { ...part, powerW: (part.cord?.share ?? 1) * demand.powerW };
  if (part.kind === "it") return { ...part, directCurrentW: powerBehindSupplies(demand, part.supplies) };
  return part;
}
