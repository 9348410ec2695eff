import { raise } from "../../numeric/raise";
import { earthLatitudeTerms, earthLongitudeTerms, earthRadiusTerms } from "./earth-orbit-terms";
import { nutationTerms } from "./nutation-terms";

/** Position of the sun as seen from the centre of the earth. */
export interface SunOfEarth {
  readonly apparentLongitudeRad: number; // [rad] along the ecliptic of date
  readonly rightAscensionRad: number; // [rad]
  readonly declinationRad: number; // [rad]
  readonly distanceAu: number; // [au]
  /** Angle west of the meridian of Greenwich. */
  readonly hourAngleRad: number; // [rad] 0 to 2π
}

const degree = Math.PI / 180;

/** Terrestrial time less universal time [s]: 69.1 to 69.4 in 2019 to 2026 (IERS). One second changes the sun by 1e-5°. */
const terrestrialLessUniversalS = 69.2;

const earliestUnixS = Date.UTC(1950) / 1000;
const latestUnixS = Date.UTC(2101) / 1000;

/**
 * Computes the position of the sun from the centre of the earth.
 *
 * @equation NREL SPA, section 3.1 to 3.10: VSOP87 in short, nutation and aberration
 * @validity years 1950 to 2100. The publication promises 0.0003° with the right difference of the time scales; its default is that of today, which adds less than
 *   0.001° in those years
 * @source I. Reda and A. Andreas, Solar Position Algorithm for Solar Radiation Applications, NREL/TP-560-34302, revised 2008
 * @param unixS seconds since 1970 UTC [s]
 * @param deltaTS terrestrial time less universal time [s]
 */
export function sunOfEarth(unixS: number, deltaTS = terrestrialLessUniversalS): SunOfEarth {
  if (!(unixS >= earliestUnixS && unixS < latestUnixS))
    throw new RangeError(`Moment must lie in the years 1950 to 2100 but is ${unixS} s after 1970: choose a moment in these years`);
  const day = unixS / 86_400 + 2_440_587.5 - 2_451_545; // from J2000 [d]
  const century = day / 36_525;
  const t = (day + deltaTS / 86_400) / 36_525; // ephemeris centuries
  const tau = t / 10;
  const distanceAu = series(earthRadiusTerms, tau);
  const latitude = -series(earthLatitudeTerms, tau);
  const nutation = nutationOf(t);
  const obliquity = meanObliquityRad(t) + nutation.obliquity;
  const aberration = (-20.4898 / 3600 / distanceAu) * degree;
  const longitude = series(earthLongitudeTerms, tau) + Math.PI + nutation.longitude + aberration;
  const sidereal =
    (280.46061837 + 360.98564736629 * day + 0.000387933 * century ** 2 - raise(century, 3) / 38_710_000) * degree +
    nutation.longitude * Math.cos(obliquity);
  const rightAscension = Math.atan2(
    Math.sin(longitude) * Math.cos(obliquity) - Math.tan(latitude) * Math.sin(obliquity),
    Math.cos(longitude),
  );
  const sinDeclination = Math.sin(latitude) * Math.cos(obliquity) + Math.cos(latitude) * Math.sin(obliquity) * Math.sin(longitude);
  return {
    apparentLongitudeRad: turn(longitude),
    rightAscensionRad: turn(rightAscension),
    declinationRad: Math.asin(sinDeclination),
    distanceAu,
    hourAngleRad: turn(sidereal - rightAscension),
  };
}

/** Reduces an angle to 0 up to a full turn [rad]. */
export function turn(angleRad: number): number {
  const rest = angleRad % (2 * Math.PI);
  return rest < 0 ? rest + 2 * Math.PI : rest;
}

/** Computes Σ_i τ^i·Σ A·cos(B + C·τ) of the terms in threes, τ in millennia. */
function series(terms: readonly (readonly number[])[], tau: number): number {
  let sum = 0;
  let power = 1e-8;
  for (const row of terms) {
    let part = 0;
    for (let i = 0; i < row.length; i += 3) part += (row[i] ?? 0) * Math.cos((row[i + 1] ?? 0) + (row[i + 2] ?? 0) * tau);
    sum += part * power;
    power *= tau;
  }
  return sum;
}

/** Computes the nutation in longitude and obliquity [rad], t in centuries. */
function nutationOf(t: number): { longitude: number; obliquity: number } {
  const elongation = (297.85036 + 445_267.11148 * t - 0.0019142 * t ** 2 + raise(t, 3) / 189_474) * degree;
  const sunAnomaly = (357.52772 + 35_999.05034 * t - 0.0001603 * t ** 2 - raise(t, 3) / 300_000) * degree;
  const moonAnomaly = (134.96298 + 477_198.867398 * t + 0.0086972 * t ** 2 + raise(t, 3) / 56_250) * degree;
  const moonLatitude = (93.27191 + 483_202.017538 * t - 0.0036825 * t ** 2 + raise(t, 3) / 327_270) * degree;
  const moonNode = (125.04452 - 1934.136261 * t + 0.0020708 * t ** 2 + raise(t, 3) / 450_000) * degree;
  let longitude = 0;
  let obliquity = 0;
  for (let i = 0; i < nutationTerms.length; i += 9) {
    const term = (k: number) => nutationTerms[i + k] ?? 0;
    const angle = term(0) * elongation + term(1) * sunAnomaly + term(2) * moonAnomaly + term(3) * moonLatitude + term(4) * moonNode;
    longitude += (term(5) + term(6) * t) * Math.sin(angle);
    obliquity += (term(7) + term(8) * t) * Math.cos(angle);
  }
  const unit = degree / 36_000_000; // 1e-4 arc seconds
  return { longitude: longitude * unit, obliquity: obliquity * unit };
}

/** Computes the mean obliquity of the ecliptic [rad], t in centuries. */
function meanObliquityRad(t: number): number {
  const u = t / 100;
  const seconds = [84_381.448, -4680.93, -1.55, 1999.25, -51.38, -249.67, -39.05, 7.12, 27.87, 5.79, 2.45].reduceRight(
    (sum, coefficient) => sum * u + coefficient,
    0,
  );
  return (seconds / 3600) * degree;
}
