/** Heat transfer coefficient of an outer surface h_o, convection and radiation together, without other data [W/(m²·K)]. */
const usualFilmWPerM2K = 17;

/**
 * Computes the sol-air temperature: the outdoor temperature that would cause the same heat into a surface without sun and without a colder sky above it.
 *
 * @equation T_sa = T_db + α·E/h_o − ΔT_sky
 * @validity absorptance 0 to 1, irradiance 0 or more, sky 0 to 20 K; without ΔT_sky a clear night sky makes a roof up to 3.9 K colder than computed
 * @source ASHRAE Handbook Fundamentals 2017, ch. 18, eq. 30
 * @param dryBulbC outdoor dry bulb [°C]
 * @param absorptance α [-]
 * @param irradianceWPerM2 total irradiance on the surface E [W/m²]
 * @param skyRadiationK reduction by long-wave radiation to the sky ε·ΔR/h_o [K]; 3.9 K for a surface that faces a clear sky, 0 for a wall
 * @param filmWPerM2K h_o: less in calm air, more in wind [W/(m²·K)]
 * @returns sol-air temperature [°C]
 */
export function solAirC(
  dryBulbC: number,
  absorptance: number,
  irradianceWPerM2: number,
  skyRadiationK = 0,
  filmWPerM2K = usualFilmWPerM2K,
): number {
  if (!(absorptance >= 0 && absorptance <= 1))
    throw new RangeError(`Absorptance must lie between 0 and 1 but is ${absorptance}: give it as a share`);
  if (!Number.isFinite(dryBulbC)) throw new RangeError(`Dry bulb must be a finite number but is ${dryBulbC}: give the outdoor dry bulb`);
  if (!(irradianceWPerM2 >= 0 && irradianceWPerM2 < Number.POSITIVE_INFINITY))
    throw new RangeError(`Irradiance must be finite and not negative but is ${irradianceWPerM2} W/m²: give the total on the surface`);
  if (!(skyRadiationK >= 0 && skyRadiationK <= 20))
    throw new RangeError(`Sky radiation must cool by 0 K to 20 K but is ${skyRadiationK} K: correct it; a clear sky cools a roof by 3.9 K`);
  if (!(filmWPerM2K > 0 && filmWPerM2K < Number.POSITIVE_INFINITY))
    throw new RangeError(`Film coefficient must be above 0 W/(m²·K) but is ${filmWPerM2K}: correct it; 17 W/(m²·K) is usual`);
  return dryBulbC + (absorptance * irradianceWPerM2) / filmWPerM2K - skyRadiationK;
}
