/** Noon of 1 January 2000 UTC, 2451545 as a Julian date [ms since 1970]. */
export const j2000Ms = 946_728_000_000;

const msPerDay = 86_400_000;
const daysPerCentury = 36_525;
const radPerSecond = Math.PI / 43_200; // 240 seconds of time are a degree

/**
 * Computes the Greenwich mean sidereal time: the angle from the mean equinox of date eastward to the meridian of Greenwich.
 *
 * @equation θ = [67310.54841 + (876600·3600 + 8640184.812866)·T + 0.093104·T² − 6.2·10⁻⁶·T³]/240 degrees, T Julian centuries from J2000
 * @validity UT1 taken as UTC, which is less than 0.9 s or 0.004°
 * @source S. Aoki et al., The new definition of universal time, Astronomy and Astrophysics 105, 1982 (GMST 1982); as in D. A. Vallado, Fundamentals of
 * Astrodynamics, eq. 3-45
 * @param instantMs since 1970 UTC [ms]
 * @returns 0 to 2π [rad]
 */
export function siderealTimeRad(instantMs: number): number {
  const t = (instantMs - j2000Ms) / (msPerDay * daysPerCentury);
  const seconds = 67_310.54841 + t * (876_600 * 3600 + 8_640_184.812866 + t * (0.093104 - t * 6.2e-6));
  const rest = seconds % 86_400;
  return (rest < 0 ? rest + 86_400 : rest) * radPerSecond;
}
