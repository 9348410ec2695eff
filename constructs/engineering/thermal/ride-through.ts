/**
 * Computes the time in which a well-mixed mass that takes up heat, and loses none, warms to a limit. 0 if it begins at the limit or above.
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
  if (!(heatCapacityJPerK >= 0) || !(heatW > 0) || !Number.isFinite(fromC) || !Number.isFinite(limitC))
    throw new RangeError(
      `Ride-through must have a heat capacity of 0 J/K or more and heat above 0 W but has ${heatCapacityJPerK} J/K and ${heatW} W from ${fromC} to ${limitC} °C: correct the design`,
    );
  return (heatCapacityJPerK * Math.max(0, limitC - fromC)) / heatW;
}

/** A loop whose coolant passes in order, without mixing. */
interface PassingLoop {
  /** All of its coolant, including its tank. */
  readonly volumeM3: number; // [m³]
  /** Volume between the exchanger and the racks, which reaches them at its own temperature. */
  readonly supplySideM3: number; // [m³]
  readonly flowM3PerS: number; // [m³/s]
  /** Temperature rise from supply to return, including the pump: the rise in each round. */
  readonly riseK: number; // [K]
}

/**
 * Computes the time until uncooled coolant returns too warm.
 *
 * @equation t = (V_s + (n − 1)·V)/V̇, n the first with n·rise > T_limit − T
 * @validity plug flow: no mixing in pipes or tank, which is on the safe side for the first rounds
 * @source continuity; docs/physics/scenarios.md, Ride-through
 *
 * @param fromC T [°C]
 * @param limitC T_limit [°C]
 * @returns seconds [s], and the number of rounds; both 0 from a supply at the limit or above
 * @throws RangeError when flow or rise is not above 0
 */
export function passingS({ volumeM3, supplySideM3, flowM3PerS, riseK }: PassingLoop, fromC: number, limitC: number) {
  if (!(flowM3PerS > 0 && riseK > 0))
    throw new RangeError(
      `Coolant that comes round must flow and get warmer but has ${flowM3PerS} m³/s and a rise of ${riseK} K: correct the design`,
    );
  if (!(limitC > fromC)) return { seconds: 0, passes: 0 };
  const passes = Math.floor((limitC - fromC) / riseK) + 1;
  return { seconds: (supplySideM3 + (passes - 1) * volumeM3) / flowM3PerS, passes };
}
