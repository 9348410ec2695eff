/**
 * Computes the rated secondary current of a three-phase transformer.
 *
 * @equation I_r = S_r/(√3·U_2)
 * @validity any rating above zero
 * @source IEC 60076-1:2011, definition of rated current
 * @param ratedVA [VA]
 * @param secondaryLineToLineV [V]
 * @returns [A]
 */
export function transformerRatedCurrent(ratedVA: number, secondaryLineToLineV: number): number {
  return ratedVA / (Math.sqrt(3) * secondaryLineToLineV);
}

/**
 * Computes the short-circuit resistance of one secondary winding.
 *
 * @equation R = P_fl/(3·I_r²)
 * @validity the load loss of the rated current on all windings
 * @source IEC 60076-1:2011, definition of load loss
 * @param loadLossW [W]
 * @param ratedCurrentA secondary [A]
 * @returns [Ω]
 */
export function transformerResistance(loadLossW: number, ratedCurrentA: number): number {
  return loadLossW / (3 * ratedCurrentA ** 2);
}

/**
 * Computes the short-circuit reactance of one secondary winding.
 *
 * @equation X = √(Z² − R²), Z = u_k·(U_2/√3)/I_r
 * @validity u_k at least the resistive part; below it X is 0
 * @source IEC 60076-1:2011, definition of short-circuit impedance
 * @param shortCircuitVoltage u_k as a share of rated voltage [-]
 * @param secondaryLineToLineV [V]
 * @param ratedCurrentA secondary [A]
 * @param resistanceOhm [Ω]
 * @returns [Ω]
 */
export function transformerReactance(
  shortCircuitVoltage: number,
  secondaryLineToLineV: number,
  ratedCurrentA: number,
  resistanceOhm: number,
): number {
  const impedance = (shortCircuitVoltage * secondaryLineToLineV) / (Math.sqrt(3) * ratedCurrentA);
  return Math.sqrt(Math.max(0, impedance ** 2 - resistanceOhm ** 2));
}
