import type { Coolant } from "../coolant/coolant";
import { coolantModel } from "../coolant/coolant-model";
import { coolantRiseK } from "../coolant/coolant-rise";
import { counterflowNtu } from "./counterflow";

/** Rating point of a liquid-to-liquid CDU, from its data sheet. */
export interface CduRating {
  readonly heatW: number; // [W]
  readonly approachK: number; // [K] secondary supply above primary inlet
  readonly primaryInC: number; // [°C]
  readonly primaryFlowM3PerS: number; // [m³/s]
  readonly secondaryFlowM3PerS: number; // [m³/s]
  readonly primaryCoolant: Coolant;
  readonly secondaryCoolant: Coolant;
}

/** Plate exchanger of a CDU at its rating point, with every intermediate value. */
export interface RatedCdu {
  readonly heatW: number; // [W]
  readonly primaryMassFlowKgPerS: number; // [kg/s]
  readonly secondaryMassFlowKgPerS: number; // [kg/s]
  readonly primaryCapacityRateWPerK: number; // [W/K]
  readonly secondaryCapacityRateWPerK: number; // [W/K]
  readonly primaryOutC: number; // [°C]
  readonly secondaryInC: number; // [°C]
  readonly secondaryOutC: number; // [°C]
  readonly capacityRatio: number; // [-]
  readonly effectiveness: number; // [-]
  readonly ntu: number; // [-]
  readonly uaWPerK: number; // [W/K]
  /** Conductance of each side: 2·UA. */
  readonly hAWPerK: number; // [W/K]
}

/**
 * Computes the UA of a CDU's plate exchanger from one rating point. Properties are taken at the mean of each side's entering and leaving temperature.
 *
 * @equation ε = Q/(C_min·(approach + Q/C_s)); UA = NTU(ε, C*)·C_min, counterflow; hA = 2·UA on each side
 * @validity 0 < ε < 1, both coolants within their property data
 * @source ε-NTU method, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11
 * @throws RangeError when no exchanger can have that rating point
 */
export function rateCdu(rating: CduRating): RatedCdu {
  const { heatW, approachK, primaryInC, primaryFlowM3PerS, secondaryFlowM3PerS } = rating;
  if (!(heatW > 0)) throw new RangeError(`Rated heat of a CDU must be above 0 W but is ${heatW} W: write the heat of the rating point`);
  if (!(approachK > 0))
    throw new RangeError(`Rated approach of a CDU must be above 0 K but is ${approachK} K: write secondary supply less primary inlet`);
  if (!(primaryFlowM3PerS > 0 && secondaryFlowM3PerS > 0))
    throw new RangeError(
      `Rated flows of a CDU must be above 0 m³/s but are ${primaryFlowM3PerS} m³/s and ${secondaryFlowM3PerS} m³/s: write those of the rating point`,
    );
  const primaryRiseK = coolantRiseK(rating.primaryCoolant, primaryInC, heatW, primaryFlowM3PerS, "CDU");
  const secondaryOutC = primaryInC + approachK;
  const secondaryRiseK = coolantRiseK(rating.secondaryCoolant, secondaryOutC, heatW, secondaryFlowM3PerS, "CDU");
  const primaryCapacityRateWPerK = heatW / primaryRiseK;
  const secondaryCapacityRateWPerK = heatW / secondaryRiseK;
  const smaller = Math.min(primaryCapacityRateWPerK, secondaryCapacityRateWPerK);
  const capacityRatio = smaller / Math.max(primaryCapacityRateWPerK, secondaryCapacityRateWPerK);
  const effectiveness = heatW / (smaller * (approachK + secondaryRiseK));
  const ntu = counterflowNtu(effectiveness, capacityRatio);
  return {
    heatW,
    primaryMassFlowKgPerS: primaryFlowM3PerS * coolantModel(rating.primaryCoolant).densityKgPerM3(primaryInC + primaryRiseK / 2),
    secondaryMassFlowKgPerS: secondaryFlowM3PerS * coolantModel(rating.secondaryCoolant).densityKgPerM3(secondaryOutC + secondaryRiseK / 2),
    primaryCapacityRateWPerK,
    secondaryCapacityRateWPerK,
    primaryOutC: primaryInC + primaryRiseK,
    secondaryInC: secondaryOutC + secondaryRiseK,
    secondaryOutC,
    capacityRatio,
    effectiveness,
    ntu,
    uaWPerK: ntu * smaller,
    hAWPerK: 2 * ntu * smaller,
  };
}
