import { boilingPointC } from "../engineering/thermal/boiling-point";
import { standardPressurePa } from "../engineering/thermal/standard-pressure";
import type { TankFacts } from "../facts/immersion";
import type { RackFacts } from "../facts/rack";
import type { Source } from "../props/source";
import type { Site } from "../site";

/** How far a pressure may be from 101,325 Pa for a boiling point to hold without vapour data [-]: 1.5 %, 125 m, half a kelvin. */
const seaLevelShare = 0.015;
const seaLevelPa = 101_325;

/** The bath of one rack's tank, or the vapour over it. */
export interface TankState {
  readonly rack: string;
  readonly kind: TankFacts["kind"];
  /** Bath or condensing vapour above the coolant that enters its exchanger. */
  readonly approachK: number; // [K]
  /** Bath, or the coldest that the fluid could boil at under its condenser; undefined where the coolant is not known. */
  readonly temperatureC?: number; // [°C]
  /** Warmest bath, or boiling point at the site's pressure; undefined where the design does not say. */
  readonly limitC?: number; // [°C]
  /** Why one of the two is not known. */
  readonly reason?: string;
  readonly source: Source;
}

/**
 * The tanks of a node in a scenario.
 *
 * @equation T = T_supply + ΔT_r·Q/Q_r, Q = (1 − skin loss)·P_inlet: supplies may stand in the tank too
 * @validity coolant flow of the tank's rating; one well-mixed bath, for which the temperature difference of an exchanger is in proportion to its heat
 * @source ε-NTU with C* = 0, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., eq. 11.35a
 */
export function tankStates(
  facts: readonly RackFacts[],
  racks: readonly { readonly id: string; readonly inletW: number }[],
  coolant:
    | { readonly outcome: "solved"; readonly itSupplyC: number }
    | { readonly outcome: "unknown"; readonly reason: string }
    | undefined,
  site: Site,
): readonly TankState[] {
  return facts.flatMap(({ id, tank, captureRatio }) => {
    if (!tank) return [];
    const approachK = approachOf(tank, captureRatio * (racks.find((rack) => rack.id === id)?.inletW ?? 0));
    const { limitC, reason } = tankLimit(tank, site);
    const known = coolant?.outcome === "solved" ? { temperatureC: coolant.itSupplyC + approachK } : {};
    const why =
      coolant?.outcome === "solved"
        ? reason
        : (coolant?.reason ?? "the node has no cooling module, so nothing cools its tanks: add cooling");
    const limit = limitC === undefined ? {} : { limitC };
    return [{ rack: id, kind: tank.kind, approachK, ...known, ...limit, ...(why !== undefined && { reason: why }), source: tank.source }];
  });
}

/** The rack with the warmest supply that keeps its tank within its limit, at the rack's power. Without a tank it is the same rack. */
export function withTankLimit(rack: RackFacts, site: Site): RackFacts {
  if (!rack.tank) return rack;
  const { maximumSupplyC: _, ...rest } = rack;
  const { limitC } = tankLimit(rack.tank, site);
  return limitC === undefined ? rest : { ...rest, maximumSupplyC: limitC - approachOf(rack.tank, rack.captureRatio * rack.inletW) };
}

function approachOf({ approachK, heatW }: TankFacts, givenW: number): number {
  return (approachK * givenW) / heatW;
}

function tankLimit(tank: TankFacts, { pressurePa, position }: Site): { readonly limitC?: number; readonly reason?: string } {
  if (tank.kind === "single-phase") return { limitC: tank.maximumBathC };
  const p = pressurePa ?? standardPressurePa(position.elevationM);
  if (tank.vapour) {
    const limitC = boilingPointC(tank.vapour, p);
    return limitC === undefined
      ? { reason: `nobody knows where ${tank.fluid} boils at ${(p / 1000).toFixed(1)} kPa: ask its maker` }
      : { limitC };
  }
  if (Math.abs(p / seaLevelPa - 1) <= seaLevelShare) return { limitC: tank.boilingPointC };
  return {
    reason: `${tank.fluid} boils elsewhere at ${(p / 1000).toFixed(1)} kPa than at sea level: give its latentHeatJPerKg and molarMassKgPerMol`,
  };
}
