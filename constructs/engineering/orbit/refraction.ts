const degree = Math.PI / 180;

/** Air at the site that bends the line of sight. */
export interface RefractingAir {
  readonly pressureHPa: number; // [hPa]
  readonly temperatureC: number; // [°C]
}

/** Lowest true elevation of the formula [°]. */
export const lowestRefractedDegrees = -1;

/** @throws RangeError for impossible air */
export function checkRefractingAir({ pressureHPa, temperatureC }: RefractingAir): void {
  if (!(pressureHPa >= 0 && pressureHPa < 2000))
    throw new RangeError(`Pressure must lie between 0 and 2000 hPa but is ${pressureHPa} hPa: give that at the site`);
  if (!(temperatureC >= -100 && temperatureC <= 100))
    throw new RangeError(`Temperature must lie between −100 and 100 °C but is ${temperatureC} °C: give that of the air at the site`);
}

/**
 * Computes the refraction: the apparent minus the true elevation of a satellite.
 *
 * @equation R = 1.02/tan(h + 10.3/(h + 5.11))/60 · p/1010 · 283/(273 + T)
 * @validity true elevation −1 to 90°; visible light, which radio waves follow except in humid air. Some 1e-5° below 0 near the zenith
 * @source Þ. Sæmundsson, Sky and Telescope 72, 1986, as in J. Meeus, Astronomical Algorithms, eq. 16.4
 * @param elevationDegrees h, without refraction [°]
 * @returns to be added [°]
 */
export function refractionDegrees(elevationDegrees: number, { pressureHPa, temperatureC }: RefractingAir): number {
  if (!(elevationDegrees >= lowestRefractedDegrees && elevationDegrees <= 90))
    throw new RangeError(`Elevation must lie between −1 and 90° but is ${elevationDegrees}: leave refraction out below the horizon`);
  const minutes = 1.02 / Math.tan((elevationDegrees + 10.3 / (elevationDegrees + 5.11)) * degree);
  return ((minutes / 60) * pressureHPa * 283) / (1010 * (273 + temperatureC));
}
