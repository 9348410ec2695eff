import { raise } from "../../numeric/raise";

/**
 * Computes the pressure of the standard atmosphere.
 *
 * @equation p = 101325·(1 − 2.25577·10⁻⁵·h)^5.2559
 * @validity −5,000 m to 11,000 m
 * @source ASHRAE Handbook Fundamentals 2017, ch. 1, eq. 3
 * @param elevationM height above sea level [m]
 * @returns pressure [Pa]
 */
export function standardPressurePa(elevationM: number): number {
  if (!(elevationM >= -5000 && elevationM <= 11000))
    throw new RangeError(
      `Elevation must lie between −5,000 m and 11,000 m but is ${elevationM} m: use the measured pressure of the site instead`,
    );
  return 101_325 * raise(1 - 2.25577e-5 * elevationM, 5.2559);
}
