/** Outer film coefficient, as for the sol-air temperature [W/(m²·K)]. */
const outerWPerM2K = 17;
/** Inner film coefficient in still air [W/(m²·K)]: the 0.13 m²·K/W of horizontal heat flow. */
const innerWPerM2K = 1 / 0.13;

/**
 * Computes the transmittance of an insulated panel between metal sheets, which have no resistance.
 *
 * @equation 1/U = 1/h_o + d/λ + 1/h_i, h_o = 17 W/(m²·K), 1/h_i = 0.13 m²·K/W
 * @validity thickness to 0.5 m, conductivity 0.01 to 1 W/(m·K); without thermal bridges: posts, frames and doors add to it
 * @source ISO 6946:2017 (inner surface resistance, horizontal flow); ASHRAE Handbook Fundamentals 2017, ch. 18 (outer coefficient)
 * @param thicknessM d [m]
 * @param conductivityWPerMK λ [W/(m·K)]
 * @returns U [W/(m²·K)]
 */
export function panelTransmittanceWPerM2K(thicknessM: number, conductivityWPerMK: number): number {
  if (!(thicknessM >= 0 && thicknessM <= 0.5))
    throw new RangeError(`Insulation must be 0 m to 0.5 m thick but is ${thicknessM} m: correct its unit`);
  if (!(conductivityWPerMK >= 0.01 && conductivityWPerMK <= 1))
    throw new RangeError(`Conductivity must lie between 0.01 and 1 W/(m·K) but is ${conductivityWPerMK}: give that of the insulation`);
  return 1 / (1 / outerWPerM2K + thicknessM / conductivityWPerMK + 1 / innerWPerM2K);
}
