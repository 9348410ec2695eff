import { raise } from "../../numeric/raise";
import type { RatedCdu } from "./cdu-rating";
import { counterflowEffectiveness } from "./counterflow";

/** Exponent of both film coefficients over mass flow [-], turbulent plate channels. */
const flowExponent = 0.8;

/** Greatest excess over 1 of the sum of many small steps [-]. */
const shareRounding = 1e-9;

/** The two streams through one CDU. */
interface CduFlows {
  readonly primaryMassFlowKgPerS: number; // [kg/s]
  readonly primaryCapacityRateWPerK: number; // [W/K]
  readonly secondaryMassFlowKgPerS: number; // [kg/s]
  readonly secondaryCapacityRateWPerK: number; // [W/K]
}

/** One CDU at some pair of flows through its plates. */
export interface CduExchanger {
  /** Heat transfer of the facility's side. */
  readonly hAPrimaryWPerK: number; // [W/K]
  /** Heat transfer of the racks' side. */
  readonly hASecondaryWPerK: number; // [W/K]
  /** Heat transfer of the whole exchanger. */
  readonly uaWPerK: number; // [W/K]
  /** Number of transfer units. */
  readonly ntu: number; // [-]
  /** Smaller capacity rate ÷ the larger. */
  readonly capacityRatio: number; // [-]
  /** Heat that passes, as a share of the greatest possible heat. */
  readonly effectiveness: number; // [-]
  /** ε·C_min: heat per kelvin between the two entering temperatures. */
  readonly heatPerKelvinWPerK: number; // [W/K]
}

/**
 * Computes the plate exchanger of a CDU off design.
 *
 * @equation hA = hA_r·(ṁ/ṁ_r)^0.8 on each side; 1/UA = 1/hA_p + 1/hA_s; ε by counterflow
 * @validity turbulent flow on both sides
 * @source Dittus-Boelter exponent, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., eq. 8.60; ch. 11
 * @param primaryShare share of the primary flow that passes the plates, the rest bypasses them [-]
 */
export function cduExchanger(rated: RatedCdu, flows: CduFlows, primaryShare = 1): CduExchanger {
  if (!(primaryShare >= 0 && primaryShare <= 1 + shareRounding))
    throw new RangeError(`Share of primary flow through the plates must lie between 0 and 1 but is ${primaryShare}: give it as a share`);
  const hAPrimaryWPerK = rated.hAWPerK * raise((primaryShare * flows.primaryMassFlowKgPerS) / rated.primaryMassFlowKgPerS, flowExponent);
  const hASecondaryWPerK = rated.hAWPerK * raise(flows.secondaryMassFlowKgPerS / rated.secondaryMassFlowKgPerS, flowExponent);
  const primary = primaryShare * flows.primaryCapacityRateWPerK;
  const secondary = flows.secondaryCapacityRateWPerK;
  const smaller = Math.min(primary, secondary);
  if (smaller === 0)
    return { hAPrimaryWPerK, hASecondaryWPerK, uaWPerK: 0, ntu: 0, capacityRatio: 0, effectiveness: 0, heatPerKelvinWPerK: 0 };
  const uaWPerK = (hAPrimaryWPerK * hASecondaryWPerK) / (hAPrimaryWPerK + hASecondaryWPerK);
  const ntu = uaWPerK / smaller;
  const capacityRatio = smaller / Math.max(primary, secondary);
  const effectiveness = counterflowEffectiveness(ntu, capacityRatio);
  return { hAPrimaryWPerK, hASecondaryWPerK, uaWPerK, ntu, capacityRatio, effectiveness, heatPerKelvinWPerK: effectiveness * smaller };
}
