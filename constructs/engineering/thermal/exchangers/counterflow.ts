import { refuseCapacityRatio, refuseEffectiveness, refuseNtu } from "./effectiveness-range";

/**
 * Computes the effectiveness of a counterflow exchanger.
 *
 * @equation ε = (1 − e^(−NTU·(1 − C*)))/(1 − C*·e^(−NTU·(1 − C*))); NTU/(1 + NTU) at C* = 1
 * @validity NTU ≥ 0, 0 ≤ C* ≤ 1
 * @source Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., eq. 11.29
 * @param ntu UA over the smaller capacity rate [-]
 * @param capacityRatio C* = C_min/C_max [-]
 * @returns effectiveness [-]
 */
export function counterflowEffectiveness(ntu: number, capacityRatio: number): number {
  refuseNtu(ntu);
  refuseCapacityRatio(capacityRatio);
  const short = 1 - capacityRatio;
  if (short === 0) return ntu / (1 + ntu);
  const spent = -Math.expm1(-ntu * short); // 1 − e^(−NTU·(1 − C*)) without cancellation near C* = 1
  return spent / (short + capacityRatio * spent);
}

/**
 * Computes the NTU of a counterflow exchanger from its effectiveness.
 *
 * @equation NTU = ln(1 + ε·(1 − C*)/(1 − ε))/(1 − C*); ε/(1 − ε) at C* = 1
 * @validity 0 ≤ ε < 1, 0 ≤ C* ≤ 1
 * @source Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., eq. 11.30, the argument of the logarithm rearranged
 * @param effectiveness ε [-]
 * @param capacityRatio C* = C_min/C_max [-]
 * @returns NTU [-]
 */
export function counterflowNtu(effectiveness: number, capacityRatio: number): number {
  refuseEffectiveness(effectiveness);
  refuseCapacityRatio(capacityRatio);
  const short = 1 - capacityRatio;
  const ratio = effectiveness / (1 - effectiveness);
  return short === 0 ? ratio : Math.log1p(ratio * short) / short;
}
