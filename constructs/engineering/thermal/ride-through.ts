/**
 * Time in which a well-mixed mass that takes up heat, and gives none away, warms to a limit. No time where it begins at the limit or above.
 *
 * @equation t = C·(T_limit − T)/Q
 * @validity C ≥ 0, Q > 0; the mass circulates many times in t
 * @source Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 5.1, lumped capacitance
 *
 * @param heatCapacityJPerK C [J/K]
 * @param fromC T [°C]
 * @param limitC T_limit [°C]
 * @param heatW Q [W]
 * @returns [s]
 */
export function rideThroughS(heatCapacityJPerK: number, fromC: number, limitC: number, heatW: number): number {
  if (!(heatCapacityJPerK >= 0) || !(heatW > 0) || !Number.isFinite(fromC) || !Number.isFinite(limitC)) {
    throw new RangeError(
      `Ride-through must have a heat capacity of 0 J/K or more and heat above 0 W but has ${heatCapacityJPerK} J/K and ${heatW} W from ${fromC} to ${limitC} °C: correct the design`,
    );
  }
  return (heatCapacityJPerK * Math.max(0, limitC - fromC)) / heatW;
}
