/**
 * Computes the conductance of an exchanger between coolant and a bath, or vapour, at one temperature, from one rating point.
 *
 * @equation UA = −C_r·ln(1 − Q_r/(C_r·ΔT_r))
 * @validity Q_r < C_r·ΔT_r: no coolant leaves warmer than the bath
 * @source Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., eq. 11.35a (ε = 1 − e^(−NTU) at C* = 0)
 * @param heatW Q_r [W]
 * @param approachK ΔT_r, difference from the coolant that enters to the bath or vapour [K]
 * @param capacityRateWPerK C_r of the coolant [W/K]
 * @returns UA [W/K]
 * @throws RangeError when the coolant would leave at or above the bath
 */
export function tankConductanceWPerK(heatW: number, approachK: number, capacityRateWPerK: number): number {
  if (!(heatW > 0 && heatW < capacityRateWPerK * approachK))
    throw new RangeError(
      `Rated coolant of a tank must leave below the bath or vapour, ${approachK} K above what enters, but ${heatW} W warm it by ${(heatW / capacityRateWPerK).toFixed(1)} K: correct coolantFlow, heat or approach from the data sheet`,
    );
  return -capacityRateWPerK * Math.log1p(-heatW / (capacityRateWPerK * approachK));
}

/**
 * Computes the difference from the coolant that enters an exchanger to the bath or vapour.
 *
 * @equation ΔT = Q/(ε·C), ε = 1 − e^(−UA/C)
 * @validity Q ≥ 0, C > 0; UA of the rating at every flow
 * @source as {@link tankConductanceWPerK}
 * @param heatW Q [W]
 * @param capacityRateWPerK C of the tank's coolant [W/K]
 * @param conductanceWPerK UA [W/K]
 * @returns ΔT [K]
 */
export function tankApproachK(heatW: number, capacityRateWPerK: number, conductanceWPerK: number): number {
  if (!(heatW >= 0 && capacityRateWPerK > 0 && conductanceWPerK > 0))
    throw new RangeError(
      `Heat, capacity rate and conductance of a tank's exchanger must be above 0 but are ${heatW} W, ${capacityRateWPerK} W/K and ${conductanceWPerK} W/K: check heat and coolant flow of the tank`,
    );
  return heatW / (-capacityRateWPerK * Math.expm1(-conductanceWPerK / capacityRateWPerK));
}
