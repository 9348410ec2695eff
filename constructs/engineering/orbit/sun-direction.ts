import { j2000Ms, siderealTimeRad } from "./sidereal-time";

const degree = Math.PI / 180;
const msPerDay = 86_400_000;

/** Direction of the Sun as seen from the centre of the earth. */
interface SunDirection {
  readonly rightAscensionRad: number; // [rad] from the mean equinox of date
  readonly declinationRad: number; // [rad]
}

/**
 * Computes the direction of the Sun.
 *
 * @equation n = JD − 2451545, g = 357.528 + 0.9856003·n, λ = 280.460 + 0.9856474·n + 1.915·sin g + 0.020·sin 2g, ε = 23.439 − 4·10⁻⁷·n degrees;
 *   α = atan2(cos ε·sin λ, cos λ), δ = asin(sin ε·sin λ)
 * @validity 1950 to 2050, 0.01°
 * @source The Astronomical Almanac, section C, low-precision formulas for the Sun
 * @param instantMs since 1970 UTC [ms]
 */
export function sunDirection(instantMs: number): SunDirection {
  const n = (instantMs - j2000Ms) / msPerDay;
  const g = (357.528 + 0.9856003 * n) * degree;
  const longitude = (280.46 + 0.9856474 * n + 1.915 * Math.sin(g) + 0.02 * Math.sin(2 * g)) * degree;
  const obliquity = (23.439 - 4e-7 * n) * degree;
  return {
    rightAscensionRad: Math.atan2(Math.cos(obliquity) * Math.sin(longitude), Math.cos(longitude)),
    declinationRad: Math.asin(Math.sin(obliquity) * Math.sin(longitude)),
  };
}

/**
 * Finds the place on the earth with the Sun straight above the centre of the earth.
 *
 * @equation φ = δ, λ = α − θ
 * @validity as for {@link sunDirection}
 * @source definition of declination and hour angle
 * @returns longitude from −180 to below 180, both [°], latitude from the centre of the earth
 */
export function subsolarPoint(instantMs: number): { readonly latitudeDegrees: number; readonly longitudeDegrees: number } {
  const { rightAscensionRad, declinationRad } = sunDirection(instantMs);
  const east = (rightAscensionRad - siderealTimeRad(instantMs)) / degree + 540;
  return { latitudeDegrees: declinationRad / degree, longitudeDegrees: (((east % 360) + 360) % 360) - 180 };
}
