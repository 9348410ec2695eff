import { erbsDiffuseShare } from "./erbs";
import { haurwitzWPerM2 } from "./haurwitz";
import { type SkyParts, skyOnPlaneWPerM2, skyParts } from "./perez";
import { groundOnPlaneWPerM2, type Plane } from "./plane-of-array";

/** Greatest irradiance of a plane under a clear sky in a year, and its time. */
export interface ClearSkyPeak {
  /** Irradiance of the plane. */
  readonly irradianceWPerM2: number; // [W/m²]
  /** Day of the year, from 1. */
  readonly dayOfYear: number; // from 1
  /** Solar time on that day, 12 at noon. */
  readonly solarTimeH: number; // [h] 12 at noon
}

const degree = Math.PI / 180;
const daysPerYear = 365;
/** Number of quarter hours from noon to midnight. */
const quartersToMidnight = 48;

/** Lowest cosine of the zenith for the clearness [-], and zenith beyond which all light is diffuse [°]: limits of pvlib-python, irradiance.py, `erbs`. */
const lowestClearnessCosine = 0.065;
const beamEndsAtDegrees = 87;

/** A plane with the values that every moment needs. */
interface Facing {
  readonly up: number; // [-] of its normal
  readonly north: number; // [-]
  readonly west: number; // [-]
  readonly tiltSine: number; // [-]
  /** Greatest irradiance of the plane so far. */
  readonly peak: { -readonly [Key in keyof ClearSkyPeak]: ClearSkyPeak[Key] };
}

/** Light of a moment, and the position of the sun, up and north [-]. */
interface Moment {
  readonly directNormalWPerM2: number; // [W/m²]
  readonly globalHorizontalWPerM2: number; // [W/m²]
  /** Undefined if the sky has no light. */
  readonly sky: SkyParts | undefined;
  readonly up: number; // [-]
  readonly north: number; // [-]
}

/**
 * Finds the greatest irradiance of each plane under a clear sky in a year, in steps of a quarter of an hour of solar time.
 *
 * @equation largest of B·max(0, cos θ) + sky + GHI·0.2·(1 − cos β)/2 over days n = 1…365 and solar times t = 0, 0.25…23.75 h; GHI {@link haurwitzWPerM2}, of which
 *   {@link erbsDiffuseShare} of k = GHI/(E0·max(cos z, 0.065)) is diffuse, all of it beyond z = 87°; B the rest over cos z, sky {@link skyOnPlaneWPerM2};
 *   declination 23.45°·sin(2π·(284 + n)/365), hour angle 15°·(t − 12), E0 = 1367·(1 + 0.033·cos(2π·n/365))
 * @validity latitude −90 to 90°, tilt 0 to 90°; an upper bound for air near the sea without cloud, without elevation, dust and snow on the ground
 * @source B. Haurwitz, Journal of Meteorology 2, 1945; Erbs 1982; Perez 1990; P. I. Cooper, Solar Energy 12 (3), 1969, and Duffie and Beckman, 4th ed., eq. 1.4.1a, for declination and E0
 * @param planes planes with their tilt, and azimuth from north over east [°]
 */
export function clearSkyPeaks(latitudeDegrees: number, planes: readonly Plane[]): ClearSkyPeak[] {
  if (!(Math.abs(latitudeDegrees) <= 90))
    throw new RangeError(`Latitude must lie between −90 and 90° but is ${latitudeDegrees}: correct the position of the site`);
  const facing = planes.map(facingOf);
  for (let day = 1; day <= daysPerYear; day++) {
    const declination = 23.45 * degree * Math.sin((2 * Math.PI * (284 + day)) / daysPerYear);
    for (let quarter = 0; quarter <= quartersToMidnight; quarter++) {
      const hourAngle = 3.75 * quarter * degree;
      const moment = momentOf(latitudeDegrees * degree, declination, hourAngle, day);
      if (!moment) break; // the sun sinks from noon to midnight
      const west = Math.cos(declination) * Math.sin(hourAngle);
      for (const plane of facing) {
        raise(plane.peak, onPlane(plane, moment, -west), day, 12 - quarter / 4);
        if (quarter > 0 && quarter < quartersToMidnight) raise(plane.peak, onPlane(plane, moment, west), day, 12 + quarter / 4);
      }
    }
  }
  return facing.map(({ peak }) => peak);
}

function facingOf({ tiltDegrees, azimuthDegrees }: Plane): Facing {
  if (!(tiltDegrees >= 0 && tiltDegrees <= 90))
    throw new RangeError(`Tilt must lie between 0 and 90° but is ${tiltDegrees}: turn the plane by its azimuth instead`);
  if (!Number.isFinite(azimuthDegrees))
    throw new RangeError(`Azimuth must be a finite number but is ${azimuthDegrees}: write degrees from north over east`);
  const tilt = tiltDegrees * degree;
  const azimuth = azimuthDegrees * degree;
  const tiltSine = Math.sin(tilt);
  const peak = { irradianceWPerM2: 0, dayOfYear: 1, solarTimeH: 0 };
  return { up: Math.cos(tilt), north: tiltSine * Math.cos(azimuth), west: -tiltSine * Math.sin(azimuth), tiltSine, peak };
}

/** Computes the light, which is the same before and after noon. Undefined at night. */
function momentOf(latitude: number, declination: number, hourAngle: number, day: number): Moment | undefined {
  const outward = Math.cos(declination) * Math.cos(hourAngle);
  const up = Math.min(1, Math.sin(latitude) * Math.sin(declination) + Math.cos(latitude) * outward);
  if (!(up > 0)) return undefined;
  const zenithDegrees = Math.acos(up) / degree;
  const extraterrestrialWPerM2 = 1367 * (1 + 0.033 * Math.cos((2 * Math.PI * day) / daysPerYear));
  const globalHorizontalWPerM2 = haurwitzWPerM2(up);
  const clearness = globalHorizontalWPerM2 / (extraterrestrialWPerM2 * Math.max(up, lowestClearnessCosine));
  const diffuseHorizontalWPerM2 = globalHorizontalWPerM2 * (zenithDegrees > beamEndsAtDegrees ? 1 : erbsDiffuseShare(clearness));
  const directNormalWPerM2 = (globalHorizontalWPerM2 - diffuseHorizontalWPerM2) / up;
  const sky = skyParts({ directNormalWPerM2, diffuseHorizontalWPerM2, extraterrestrialWPerM2, zenithDegrees });
  const north = Math.cos(latitude) * Math.sin(declination) - Math.sin(latitude) * outward;
  return { directNormalWPerM2, globalHorizontalWPerM2, sky, up, north };
}

function onPlane(plane: Facing, { directNormalWPerM2, globalHorizontalWPerM2, sky, up, north }: Moment, west: number): number {
  const incidenceCosine = plane.up * up + plane.north * north + plane.west * west;
  const beam = directNormalWPerM2 * Math.max(0, incidenceCosine);
  return (
    beam +
    (sky ? skyOnPlaneWPerM2(sky, plane.up, plane.tiltSine, incidenceCosine) : 0) +
    groundOnPlaneWPerM2(globalHorizontalWPerM2, plane.up)
  );
}

function raise(peak: Facing["peak"], irradianceWPerM2: number, day: number, solarTimeH: number): void {
  if (!(irradianceWPerM2 > peak.irradianceWPerM2)) return;
  peak.irradianceWPerM2 = irradianceWPerM2;
  peak.dayOfYear = day;
  peak.solarTimeH = solarTimeH;
}
