/** Elevation up to which an air class holds unchanged [m]. */
const fullUpToM = 900;
/** Above this elevation no class of the guidelines holds [m]. */
export const highestClassElevationM = 3050;

/**
 * Computes the reduction of the warmest inlet of an air class by thin air: fans move volume, so less mass carries the heat.
 *
 * @equation ΔT = max(0, h − 900)/k
 * @validity −500 to 3,050 m; undefined above, where no class holds
 * @source ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th ed. 2021 (the highest elevation of the classes, in its reference card);
 * slopes of makers, each with its source in catalog/air-classes.ts
 * @param elevationM h [m]
 * @param metresPerKelvin k [m/K]
 * @returns ΔT [K]
 */
export function airClassDeratingK(elevationM: number, metresPerKelvin: number): number | undefined {
  if (!(metresPerKelvin > 0))
    throw new RangeError(`Slope of an air class must be above 0 m/K but is ${metresPerKelvin}: write metres for each kelvin`);
  if (!(elevationM >= -500)) throw new RangeError(`Elevation must be at least -500 m but is ${elevationM}: no site lies deeper`);
  return elevationM <= highestClassElevationM ? Math.max(0, elevationM - fullUpToM) / metresPerKelvin : undefined;
}
