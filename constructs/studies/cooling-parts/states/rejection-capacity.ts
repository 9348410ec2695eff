import { wetPads } from "../../../engineering/thermal/air/adiabatic-pads";
import type { MoistAir } from "../../../engineering/thermal/air/moist-air";
import { type PreparedDryCoolers, padsMayRun, type Rejection, unitHeatPerKelvinWPerK } from "./facility-loop";

/** Heat that could be rejected at a limit, and whether the pads are wet at that heat. */
interface RejectionCapacity {
  readonly capacityW: number; // [W]
  readonly wet: boolean;
}

/**
 * Computes the heat that could be rejected with the facility supply at a limit. The working dry coolers are at full fan speed and the trim chillers at their
 * capacity. The pads are wet if they may run, because a supply above the setpoint starts them. Coolant properties are those of the operating point. So while
 * the fans run at full speed, this heat is below the heat of the point exactly when the supply of the point is above the limit.
 *
 * Derivation: the coil takes Q − K = ε·C_min·(T_return − T_air); the loop returns T_return = T_limit + Q/C_w; eliminate T_return and solve for Q.
 *
 * @equation Q = (n·ε·C_min·(T_limit − T_air) + K)/(1 − ε·C_min/C_w), ε·C_min and C_w of one unit, never below K
 * @validity as for the coil
 * @source ε-NTU method, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11
 * @param limitC facility supply at which the limit is reached [°C]
 * @param trimCapacityW capacity K of the working trim chillers [W]
 */
export function rejectionCapacity(
  coolers: PreparedDryCoolers,
  intake: MoistAir,
  rejection: Rejection,
  workingUnits: number,
  waterAvailable: boolean,
  limitC: number,
  trimCapacityW: number,
): RejectionCapacity {
  if (workingUnits === 0) return { capacityW: trimCapacityW, wet: false };
  const { facts, rated } = coolers;
  const padsAir = () => (padsMayRun(facts, intake, waterAvailable) ? wetPads(intake, facts.pads.saturationEfficiency).air : undefined);
  const wetAir = rejection.wet ? rejection.air : padsAir();
  const air = wetAir ?? intake;
  const { massFlowKgPerS, specificHeatJPerKgK, capacityRateWPerK } = rejection.loop;
  const heatPerKelvin = unitHeatPerKelvinWPerK(rated, air, 1, massFlowKgPerS / workingUnits, specificHeatJPerKgK);
  const unitCapacityRate = capacityRateWPerK / workingUnits;
  const coolersAndTrimW = workingUnits * heatPerKelvin * (limitC - air.dryBulbC) + trimCapacityW;
  return { capacityW: Math.max(trimCapacityW, coolersAndTrimW / (1 - heatPerKelvin / unitCapacityRate)), wet: wetAir !== undefined };
}
