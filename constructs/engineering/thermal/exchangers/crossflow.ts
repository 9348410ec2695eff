import { raise } from "../../numeric/raise";
import { findRoot } from "../../numeric/root";
import { refuseCapacityRatio, refuseEffectiveness, refuseNtu } from "./effectiveness-range";

/** Widest NTU of the search, as ln NTU. Beyond it the effectiveness changes by less than a double can hold, or no real coil is that large. */
const lnNtuLow = Math.log(1e-12);
const lnNtuHigh = Math.log(1e6);

/** C* below which the limit for C* = 0 is exact to the last digit of a double, and the formula would divide by almost 0. */
const leastCapacityRatio = 1e-16;

/**
 * Computes the effectiveness of a crossflow exchanger with both streams unmixed.
 *
 * @equation ε = 1 − exp[(1/C*)·NTU^0.22·(exp(−C*·NTU^0.78) − 1)]; 1 − e^(−NTU) at C* = 0
 * @validity NTU ≥ 0, 0 ≤ C* ≤ 1; within 1e−5 of the exact series at NTU 5, C* 0.7
 * @source Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., eq. 11.32
 * @param ntu UA over the smaller capacity rate [-]
 * @param capacityRatio C* = C_min/C_max [-]
 * @returns effectiveness [-]
 */
export function crossflowEffectiveness(ntu: number, capacityRatio: number): number {
  refuseNtu(ntu);
  refuseCapacityRatio(capacityRatio);
  if (capacityRatio < leastCapacityRatio || ntu === 0) return -Math.expm1(-ntu);
  const a = raise(ntu, 0.22);
  return -Math.expm1((a * Math.expm1((-capacityRatio * ntu) / a)) / capacityRatio);
}

/**
 * Computes the NTU of a crossflow exchanger from its effectiveness, bracketed on ln NTU to 1e−12.
 *
 * @equation {@link crossflowEffectiveness} inverted
 * @validity 0 ≤ ε < 1 as far as NTU = 10⁶ reaches, 0 ≤ C* ≤ 1
 * @source Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., eq. 11.32
 * @param effectiveness ε [-]
 * @param capacityRatio C* = C_min/C_max [-]
 * @returns NTU [-]
 */
export function crossflowNtu(effectiveness: number, capacityRatio: number): number {
  refuseEffectiveness(effectiveness);
  const reach = crossflowEffectiveness(Math.exp(lnNtuHigh), capacityRatio);
  if (!(effectiveness < reach))
    throw new RangeError(
      `Effectiveness of a crossflow coil with capacity ratio ${capacityRatio} must stay below ${reach} but is ${effectiveness}: check heat, temperatures and flows of the rating point`,
    );
  if (effectiveness <= crossflowEffectiveness(Math.exp(lnNtuLow), capacityRatio)) return effectiveness;
  return Math.exp(findRoot((lnNtu) => crossflowEffectiveness(Math.exp(lnNtu), capacityRatio) - effectiveness, lnNtuLow, lnNtuHigh, 1e-12));
}
