/**
 * Computes the reactive power of a load from its active power. Positive is lagging (inductive).
 *
 * @equation Q = ±P·tan(acos pf), so that S = P·(1 + j·tan(acos pf))
 * @validity sinusoidal currents, power factor above 0 to 1; harmonics are not modelled
 * @source IEC 60050-131 (131-11-44 and 131-11-46), definitions of reactive power and power factor
 * @param activeW [W]
 * @param powerFactor [-]
 * @param leading the load is capacitive
 * @returns [var]
 */
export function reactivePower(activeW: number, powerFactor: number, leading = false): number {
  const reactive = (activeW * Math.sqrt(1 - powerFactor ** 2)) / powerFactor;
  return leading ? -reactive : reactive;
}
