/** Heat transfer coefficient of an outer surface h_o [W/(m²·K)], convection and radiation together. */
const outerCoefficientWPerM2K = 17;

/**
 * Sol-air temperature: the outdoor temperature that would give the same heat into a surface without sun. Sky radiation is left out (0 K).
 *
 * @equation T_sa = T_db + α·E/h_o, h_o = 17 W/(m²·K)
 * @validity absorptance 0 to 1, irradiance 0 or more; a clear night sky makes a roof up to 3.9 K colder than this says
 * @source ASHRAE Handbook Fundamentals 2017, ch. 18, eq. 30
 * @param dryBulbC outdoor dry bulb [°C]
 * @param absorptance α [-]
 * @param irradianceWPerM2 total irradiance on the surface E [W/m²]
 * @returns sol-air temperature [°C]
 */
export function solAirC(dryBulbC: number, absorptance: number, irradianceWPerM2: number): number {
  if (!(absorptance >= 0 && absorptance <= 1))
    throw new RangeError(`Absorptance must lie between 0 and 1 but is ${absorptance}: give it as a share`);
  if (!Number.isFinite(dryBulbC)) throw new RangeError(`Dry bulb must be a finite number but is ${dryBulbC}: give the outdoor dry bulb`);
  if (!(irradianceWPerM2 >= 0 && irradianceWPerM2 < Number.POSITIVE_INFINITY))
    throw new RangeError(`Irradiance must be finite and not negative but is ${irradianceWPerM2} W/m²: give the total on the surface`);
  return dryBulbC + (absorptance * irradianceWPerM2) / outerCoefficientWPerM2K;
}
