import { tankApproachK } from "../engineering/thermal/tank-exchanger";
import type { TankFacts } from "../facts/immersion";

/**
 * Bath or vapour of a tank above the coolant that enters; undefined where its rating says nothing of the coolant that it gets.
 *
 * @equation as {@link tankApproachK}; without the flow of the rating ΔT = ΔT_r·Q/Q_r
 * @validity without the flow of the rating Q/C < ΔT: otherwise coolant would leave warmer than the bath
 * @source docs/physics.md, Immersion
 * @param capacityRateWPerK of the coolant that the tank gets, undefined where there is none [W/K]
 */
export function tankApproach(tank: TankFacts, heatW: number, capacityRateWPerK: number | undefined): number | undefined {
  if (heatW === 0) return 0;
  const { approachK, conductanceWPerK } = tank;
  if (capacityRateWPerK !== undefined && conductanceWPerK !== undefined) return tankApproachK(heatW, capacityRateWPerK, conductanceWPerK);
  const proportionalK = (approachK * heatW) / tank.heatW;
  return capacityRateWPerK !== undefined && !(heatW / capacityRateWPerK < proportionalK) ? undefined : proportionalK;
}
