/** Heat transfer coefficient of an outer surface h_o [W/(m²·K)], convection and radiation together. */
const outerCoefficientWPerM2K = 17;

/**
 * Sol-air temperature: the outdoor temperature that would give the same heat into a surface without sun and without a colder sky above it.
 *
 * @equation T_sa = T_db + α·E/h_o − ΔT_sky, h_o = 17 W/(m²·K)
 * @validity absorptance 0 to 1, irradiance 0 or more, sky 0 to 20 K; without ΔT_sky a clear night sky makes a roof up to 3.9 K colder than this says
 * @source ASHRAE Handbook Fundamentals 2017, ch. 18, eq. 30
 * @param dryBulbC outdoor dry bulb [°C]
 * @param absorptance α [-]
 * @param irradianceWPerM2 total irradiance on the surface E [W/m²]
 * @param skyRadiationK what long-wave radiation to the sky takes off ε·ΔR/h_o [K]; 3.9 K for a surface that faces a clear sky, 0 for a wall
 * @returns sol-air temperature [°C]
 */
export function solAirC(dryBulbC: number, absorptance: number, irradianceWPerM2: number, skyRadiationK = 0): number {
  if (!(absorptance >= 0 && absorptance <= 1))
    throw new RangeError(`Absorptance must lie between 0 and 1 but is ${absorptance}: give it as a share`);
  if (!Number.isFinite(dryBulbC)) throw new RangeError(`Dry bulb must be a finite number but is ${dryBulbC}: give the outdoor dry bulb`);
  if (!(irradianceWPerM2 >= 0 && irradianceWPerM2 < Number.POSITIVE_INFINITY))
    throw new RangeError(`Irradiance must be finite and not negative but is ${irradianceWPerM2} W/m²: give the total on the surface`);
  if (!(skyRadiationK >= 0 && skyRadiationK <= 20))
    throw new RangeError(`Sky radiation must take between 0 K and 20 K but takes ${skyRadiationK} K: 3.9 K is a clear sky over a roof`);
  return dryBulbC + (absorptance * irradianceWPerM2) / outerCoefficientWPerM2K - skyRadiationK;
}
