import { isOutsideTrustedFlow } from "../../../engineering/thermal/exchangers/trusted-flow";
import type { TankFacts } from "../../../facts/compute/immersion";
import type { RackFacts } from "../../../facts/compute/rack";
import type { Unknown } from "../../../plain/unknown";
import { tryById } from "../../../props/by-id";
import type { Source } from "../../../provenance/source";
import type { Site } from "../../../site";
import type { LoopState } from "./loop-state";
import { tankApproach, tankLimit } from "./tank-limits";

/** The bath of one rack's tank, or the vapour over it. */
export interface TankState {
  /** Name of the rack. */
  readonly rack: string;
  /** Whether the fluid stays liquid or boils. */
  readonly kind: TankFacts["kind"];
  /** Temperature difference from the coolant that enters the exchanger to the bath or condensing vapour; undefined if one of the two is unknown. */
  readonly approachK?: number; // [K]
  /** Temperature of the bath, or the lowest boiling point of the fluid under its condenser; undefined if unknown. */
  readonly temperatureC?: number; // [°C]
  /** Warmest bath, or boiling point at the site's pressure; undefined if the design does not state it. */
  readonly limitC?: number; // [°C]
  /** Whether the coolant flow is outside 0.25 to 1.5 of its rating; undefined if the rating does not state it. */
  readonly coolantFlowOutsideTrusted?: boolean;
  /** Reason why one of the two is unknown. */
  readonly reason?: string;
  /** Source of the numbers. */
  readonly source: Source;
}

interface TankSupply {
  readonly outcome: "solved";
  readonly itSupplyC: number; // [°C]
  readonly itFlowM3PerSPerW?: number; // [m³/(s·W)]
  readonly secondaryLoop: Pick<LoopState, "densityKgPerM3" | "specificHeatJPerKgK">;
}

interface TankAtWork {
  readonly tank: TankFacts;
  readonly heatW: number; // [W]
  readonly flowM3PerS: number; // [m³/s]
  /** Path in the design. */
  readonly path: string;
}

/**
 * Computes the tanks of a node in a scenario.
 *
 * @equation T = T_supply + ΔT by {@link tankApproach}, Q = (1 − skin loss)·P_inlet: supplies may stand in the tank too; C of the tank's part of the loop
 * @validity one well-mixed bath, or vapour; racks in parallel share the flow in proportion to the heat
 * @source docs/physics/racks.md, Immersion
 */
export function tankStates(
  facts: readonly RackFacts[],
  racks: readonly { readonly id: string; readonly inletW: number; readonly capturedW: number }[],
  coolant: TankSupply | Unknown | undefined,
  site: Site,
): readonly TankState[] {
  return facts.flatMap(({ id, tank, captureRatio }, i): TankState[] => {
    if (!tank) return [];
    const { inletW = 0, capturedW = 0 } = tryById(racks, id) ?? {};
    const { reason: why, ...limit } = { reason: undefined, ...tankLimit(tank, site) };
    const flowM3PerS = coolant?.outcome === "solved" ? (coolant.itFlowM3PerSPerW ?? 0) * capturedW : 0;
    const atWork = { tank, heatW: captureRatio * inletW, flowM3PerS, path: `compute.racks[${i}]` };
    const { reason = why, ...found } = coolant?.outcome === "solved" ? warmest(atWork, coolant) : notCooled(coolant);
    return [{ rack: id, kind: tank.kind, ...found, ...limit, ...(reason !== undefined && { reason }), source: tank.source }];
  });
}

type Found = Pick<TankState, "approachK" | "temperatureC" | "coolantFlowOutsideTrusted" | "reason">;

function warmest({ tank, heatW, flowM3PerS, path }: TankAtWork, { itSupplyC, secondaryLoop }: TankSupply): Found {
  const capacityRateWPerK = flowM3PerS * secondaryLoop.densityKgPerM3 * secondaryLoop.specificHeatJPerKgK;
  const approachK = tankApproach(tank, heatW, capacityRateWPerK);
  if (approachK === undefined)
    return {
      reason: `coolant of the tank rises by ${(heatW / capacityRateWPerK).toFixed(1)} K, no less than its exchanger's rated approach, ${((tank.approachK * heatW) / tank.heatW).toFixed(1)} K at that heat, which needs more flow: add coolantFlow to ${path}.immersion.rating`,
    };
  const { coolantFlowM3PerS } = tank;
  const trusted = coolantFlowM3PerS !== undefined &&
    heatW > 0 && { coolantFlowOutsideTrusted: isOutsideTrustedFlow(flowM3PerS / coolantFlowM3PerS) };
  return { approachK, temperatureC: itSupplyC + approachK, ...trusted };
}

function notCooled(coolant: { readonly reason: string } | undefined): Found {
  return { reason: coolant?.reason ?? "the node has no cooling module, so its tanks are not cooled: add cooling" };
}
