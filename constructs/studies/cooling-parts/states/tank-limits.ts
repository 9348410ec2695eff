import { standardPressurePa } from "../../../engineering/thermal/air/standard-pressure";
import { boilingPointC } from "../../../engineering/thermal/coolant/boiling-point";
import type { Coolant } from "../../../engineering/thermal/coolant/coolant";
import { coolantRiseK } from "../../../engineering/thermal/coolant/coolant-rise";
import { tankApproachK, tankConductanceWPerK } from "../../../engineering/thermal/exchangers/tank-exchanger";
import type { TankFacts } from "../../../facts/compute/immersion";
import type { RackFacts } from "../../../facts/compute/rack";
import type { CoolingFacts } from "../../../facts/cooling/cooling";
import { addUp } from "../../../plain/add-up";
import type { PropsProblem } from "../../../props/problems/props-error";
import type { Site } from "../../../site";

/** Greatest difference of a pressure from 101,325 Pa at which a boiling point holds without vapour data [-]: 1.5 %, 125 m, half a kelvin. */
const seaLevelShare = 0.015;
const seaLevelPa = 101_325;

/** Returns the warmest bath, or the boiling point at the pressure of the site; undefined with a reason if the design does not state it. */
export function tankLimit(
  tank: TankFacts,
  { pressurePa, position }: Site,
): { readonly limitC: number } | { readonly limitC?: never; readonly reason: string } {
  if (tank.kind === "single-phase") return { limitC: tank.maximumBathC };
  const p = pressurePa ?? standardPressurePa(position.elevationM);
  if (tank.vapour) {
    const limitC = boilingPointC(tank.vapour, p);
    return limitC === undefined
      ? { reason: `the boiling point of ${tank.fluid} at ${(p / 1000).toFixed(1)} kPa is unknown: ask its maker` }
      : { limitC };
  }
  if (Math.abs(p / seaLevelPa - 1) <= seaLevelShare) return { limitC: tank.boilingPointC };
  return {
    reason: `${tank.fluid} boils at another temperature at ${(p / 1000).toFixed(1)} kPa than at sea level: add its latentHeatJPerKg and molarMassKgPerMol`,
  };
}

/** Returns the racks with the conductance of the exchangers of their tanks, if a rating states its flow, and the ratings that no exchanger meets. */
export function rateTanks(
  racks: readonly RackFacts[],
  cooling: CoolingFacts | undefined,
): { readonly racks: readonly RackFacts[]; readonly problems: readonly PropsProblem[] } {
  const coolant = cooling?.secondaryLoop?.coolant;
  const problems: PropsProblem[] = [];
  const rated = racks.map((rack, i) => {
    if (!rack.tank || rack.tank.coolantFlowM3PerS === undefined || !coolant) return rack;
    try {
      return { ...rack, tank: { ...rack.tank, conductanceWPerK: conductanceWPerK(rack.tank, rack.tank.coolantFlowM3PerS, coolant) } };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push({ path: `compute.racks[${i}].immersion.rating`, message: error.message });
      return rack;
    }
  });
  return { racks: rated, problems };
}

/** Computes the conductance. The rating has the bath at its limit, or vapour at its boiling point at 101,325 Pa. */
function conductanceWPerK(tank: TankFacts, flowM3PerS: number, coolant: Coolant): number {
  const { approachK, heatW } = tank;
  const ratedC = tank.kind === "single-phase" ? tank.maximumBathC : tank.boilingPointC;
  const riseK = coolantRiseK(coolant, ratedC - approachK, heatW, flowM3PerS, "tank");
  return tankConductanceWPerK(heatW, approachK, heatW / riseK);
}

/**
 * Returns the racks with the warmest supply that keeps each tank within its limit, at the racks' power and the flow of the secondary loop, of which rear doors
 * have their part. A tank whose approach is unknown there has no such supply.
 */
export function withTankLimits(racks: readonly RackFacts[], site: Site, cooling: CoolingFacts | undefined): readonly RackFacts[] {
  if (!racks.some(({ tank }) => tank)) return racks;
  const { secondaryLoop: loop, rearDoors = [] } = cooling ?? {};
  const platesM3PerS = rearDoors.reduce((left, { coolantFlowM3PerS }) => left - coolantFlowM3PerS, loop?.flowM3PerS ?? 0);
  const allW = addUp(racks, (rack) => atInletsW(rack));
  return racks.map((rack) => {
    if (!rack.tank) return rack;
    const { maximumSupplyC: _, ...rest } = rack;
    const { limitC } = tankLimit(rack.tank, site);
    if (limitC === undefined) return rest;
    const heatW = atInletsW(rack);
    const stream = loop && { coolant: loop.coolant, flowM3PerS: (platesM3PerS * heatW) / allW };
    const approachK = approachAtLimitK(rack.tank, limitC, heatW, stream);
    return approachK === undefined ? rest : { ...rest, maximumSupplyC: limitC - approachK };
  });
}

/** Computes the approach at the limit. The properties of the coolant are those at its inlet: the limit less the rated approach, in proportion to the heat. */
function approachAtLimitK(
  tank: TankFacts,
  limitC: number,
  heatW: number,
  stream: { readonly coolant: Coolant; readonly flowM3PerS: number } | undefined,
): number | undefined {
  if (!stream || heatW === 0) return tankApproach(tank, heatW, undefined);
  const inC = limitC - (tank.approachK * heatW) / tank.heatW;
  try {
    return tankApproach(tank, heatW, heatW / coolantRiseK(stream.coolant, inC, heatW, stream.flowM3PerS, "tank"));
  } catch (error) {
    if (error instanceof RangeError) return undefined; // the flow cannot carry that heat within the coolant's data, so the chain is unknown too
    throw error;
  }
}

function atInletsW({ captureRatio, inletW }: RackFacts): number {
  return captureRatio * inletW;
}

/**
 * Computes the temperature difference from the coolant that enters to the bath or vapour of a tank. Undefined if its rating does not cover the coolant.
 *
 * @equation as {@link tankApproachK}; without the flow of the rating ΔT = ΔT_r·Q/Q_r
 * @validity without the flow of the rating Q/C < ΔT, because otherwise coolant would leave warmer than the bath
 * @source docs/physics/racks.md, Immersion
 * @param capacityRateWPerK of the coolant that the tank gets, undefined without coolant [W/K]
 */
export function tankApproach(tank: TankFacts, heatW: number, capacityRateWPerK: number | undefined): number | undefined {
  if (heatW === 0) return 0;
  const { approachK, conductanceWPerK } = tank;
  if (capacityRateWPerK !== undefined && conductanceWPerK !== undefined) return tankApproachK(heatW, capacityRateWPerK, conductanceWPerK);
  const proportionalK = (approachK * heatW) / tank.heatW;
  return capacityRateWPerK !== undefined && !(heatW / capacityRateWPerK < proportionalK) ? undefined : proportionalK;
}
