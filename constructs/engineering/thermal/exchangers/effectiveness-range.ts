/**
 * Refuses an effectiveness outside 0 to 1: no exchanger moves more heat than the smaller stream can carry.
 *
 * @equation 0 ≤ ε < 1
 * @validity any exchanger
 * @source Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11, definition of effectiveness
 */
export function refuseEffectiveness(effectiveness: number): void {
  if (!(effectiveness >= 0 && effectiveness < 1))
    throw new RangeError(
      `Effectiveness must be at least 0 and below 1 but is ${Number(effectiveness.toPrecision(6))}: check heat, temperatures and flows of the rating point`,
    );
}

/**
 * Refuses impossible transfer units: they are a conductance over a capacity rate, both finite.
 *
 * @equation 0 ≤ NTU = UA/C_min < ∞
 * @validity any exchanger
 * @source Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11, number of transfer units
 */
export function refuseNtu(ntu: number): void {
  if (!(ntu >= 0 && ntu < Number.POSITIVE_INFINITY))
    throw new RangeError(`Number of transfer units must be at least 0 and finite but is ${ntu}: check conductance and flows`);
}

/**
 * Refuses an impossible ratio of capacity rates: it is the smaller over the larger.
 *
 * @equation 0 ≤ C* = C_min/C_max ≤ 1
 * @validity any exchanger
 * @source Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11, heat capacity ratio
 */
export function refuseCapacityRatio(capacityRatio: number): void {
  if (!(capacityRatio >= 0 && capacityRatio <= 1))
    throw new RangeError(`Capacity ratio must lie between 0 and 1 but is ${capacityRatio}: divide the smaller capacity rate by the larger`);
}
