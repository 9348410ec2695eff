/** Flows over rating between which the exponents of film coefficients are trusted [-]: our own judgement, no source gives a range. */
const trusted = { minimum: 0.25, maximum: 1.5 };

/**
 * Is a flow, as a share of its rating, outside 0.25 to 1.5, where the exponents are less certain? NaN is.
 *
 * @source none, our own judgement: it marks a finding and decides nothing
 */
export function isOutsideTrustedFlow(flowOverRating: number): boolean {
  return !(flowOverRating >= trusted.minimum && flowOverRating <= trusted.maximum);
}

/**
 * Is a heat, as a share of its rating, more than 1.5? Conductance does not depend on it, but what the rated approach is wrong by grows with it: a tenth
 * of a kelvin, as a sheet rounds, is 0.9 K at nine times the heat.
 *
 * @source none, our own judgement: it marks a finding and decides nothing
 */
export function isBeyondTrustedHeat(heatOverRating: number): boolean {
  return !(heatOverRating <= trusted.maximum);
}
