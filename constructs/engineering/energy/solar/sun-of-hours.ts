import { type SunOfEarth, sunOfEarth } from "./sun-of-earth";

/** Positions of the sun above the earth in many hours in a row. They hold for every place. */
interface SunOfHours {
  /** Angle west of the meridian of Greenwich. */
  readonly hourAngleRad: Float64Array; // [rad]
  readonly declinationRad: Float64Array; // [rad]
  readonly distanceAu: Float64Array; // [au]
}

const dayS = 86_400;
const hourS = 3600;

/**
 * Computes {@link sunOfEarth} for many hours in a row: once a day, and interpolated. It takes a tenth of the time for a year.
 *
 * @equation y = y0 + n/2·(y1 − y−1) + n²/2·(y1 − 2·y0 + y−1), n days from the nearest knot, for declination, distance and the hour angle less the turning of
 * the earth
 * @validity as for {@link sunOfEarth}, with which it agrees within 1e-4° (tested)
 * @source J. Meeus, Astronomical Algorithms, 2nd ed., eq. 3.3
 * @param firstUnixS the first moment, seconds since 1970 UTC [s]
 * @param hours number of moments, an hour apart [-]
 */
export function sunOfHours(firstUnixS: number, hours: number): SunOfHours {
  const firstKnotS = Math.floor(firstUnixS / dayS) * dayS - dayS;
  const days = Math.ceil((firstUnixS + hours * hourS - firstKnotS) / dayS) + 2;
  const knots = Array.from({ length: days }, (_, day) => sunOfEarth(firstKnotS + day * dayS));
  const meanTimeLag = knots.map(({ hourAngleRad }) => wrapped(hourAngleRad - Math.PI)); // at 0 h UTC the mean sun is half a turn from noon
  const lag = (i: number) => meanTimeLag[i] ?? Number.NaN;
  const declination = (i: number) => (knots[i] as SunOfEarth).declinationRad;
  const distance = (i: number) => (knots[i] as SunOfEarth).distanceAu;
  const sun = { hourAngleRad: new Float64Array(hours), declinationRad: new Float64Array(hours), distanceAu: new Float64Array(hours) };
  for (let hour = 0; hour < hours; hour++) {
    const x = (firstUnixS + hour * hourS - firstKnotS) / dayS;
    const knot = Math.round(x);
    sun.hourAngleRad[hour] = interpolated(lag, knot, x - knot) + Math.PI + 2 * Math.PI * (x - Math.floor(x));
    sun.declinationRad[hour] = interpolated(declination, knot, x - knot);
    sun.distanceAu[hour] = interpolated(distance, knot, x - knot);
  }
  return sun;
}

function interpolated(at: (knot: number) => number, knot: number, n: number): number {
  const before = at(knot - 1);
  const here = at(knot);
  const after = at(knot + 1);
  return here + (n / 2) * (after - before) + (n ** 2 / 2) * (after - 2 * here + before);
}

/** Reduces an angle to −π up to π [rad]. */
function wrapped(angleRad: number): number {
  return angleRad > Math.PI ? angleRad - 2 * Math.PI : angleRad;
}
