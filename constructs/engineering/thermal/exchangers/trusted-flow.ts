/** Range of flow ÷ rating in which the exponents of film coefficients are trusted [-]: our own judgement, no source states a range. */
const trusted = { minimum: 0.25, maximum: 1.5 };

/**
 * Returns whether a flow, as a share of its rating, is outside 0.25 to 1.5, where the exponents are less certain. NaN counts as outside.
 *
 * @source none, our own judgement: it marks a finding and decides nothing
 */
export function isOutsideTrustedFlow(flowOverRating: number): boolean {
  return !(flowOverRating >= trusted.minimum && flowOverRating <= trusted.maximum);
}

/**
 * Returns whether a heat, as a share of its rating, is above 1.5. Conductance does not depend on it, but the error of the rated approach grows with it. A
 * rounding of a tenth of a kelvin in a sheet is 0.9 K at nine times the heat.
 *
 * @source none, our own judgement: it marks a finding and decides nothing
 */
export function isBeyondTrustedHeat(heatOverRating: number): boolean {
  return !(heatOverRating <= trusted.maximum);
}
