import { type SunOfEarth, sunOfEarth, turn } from "./sun-of-earth";

export interface SunPosition {
  /** Angle from straight up to the centre of the sun, without refraction; above 90 it is below the horizon. */
  readonly zenithDegrees: number; // [°]
  /** Azimuth from north over east. */
  readonly azimuthDegrees: number; // [°] 0 to 360
}

export interface PlaceOnEarth {
  readonly latitudeDegrees: number; // [°] north positive
  readonly longitudeDegrees: number; // [°] east positive
  readonly elevationM: number; // [m]
}

const degree = Math.PI / 180;

/**
 * Computes the position of the sun at a moment, without refraction.
 *
 * @equation {@link sunOfEarth}, then {@link sunAbove}
 * @validity years 1950 to 2100, latitude −90 to 90°
 * @source I. Reda and A. Andreas, Solar Position Algorithm for Solar Radiation Applications, NREL/TP-560-34302, revised 2008
 * @param unixS seconds since 1970 UTC [s]
 * @param deltaTS terrestrial time less universal time [s]; today's value if not stated
 */
export function sunPosition(unixS: number, place: PlaceOnEarth, deltaTS?: number): SunPosition {
  return sunAbove(place, sunOfEarth(unixS, deltaTS));
}

/**
 * Computes the position of the sun in the sky of a place, from its position above the earth.
 *
 * @equation NREL SPA, section 3.11 to 3.15: local hour angle, parallax of the place, zenith and azimuth
 * @validity latitude −90 to 90°
 * @source I. Reda and A. Andreas, Solar Position Algorithm for Solar Radiation Applications, NREL/TP-560-34302, revised 2008
 */
export function sunAbove(
  { latitudeDegrees, longitudeDegrees, elevationM }: PlaceOnEarth,
  { hourAngleRad, declinationRad, distanceAu }: Pick<SunOfEarth, "hourAngleRad" | "declinationRad" | "distanceAu">,
): SunPosition {
  if (!(Math.abs(latitudeDegrees) <= 90))
    throw new RangeError(`Latitude must lie between −90 and 90° but is ${latitudeDegrees}: correct the position of the site`);
  const latitude = latitudeDegrees * degree;
  const hourAngle = hourAngleRad + longitudeDegrees * degree;
  const sinParallax = Math.sin((8.794 / 3600 / distanceAu) * degree);
  const reduced = Math.atan(0.99664719 * Math.tan(latitude));
  const x = Math.cos(reduced) + (elevationM / 6_378_140) * Math.cos(latitude);
  const y = 0.99664719 * Math.sin(reduced) + (elevationM / 6_378_140) * Math.sin(latitude);
  const across = Math.cos(declinationRad) - x * sinParallax * Math.cos(hourAngle);
  const shift = Math.atan2(-x * sinParallax * Math.sin(hourAngle), across); // of right ascension, seen from the place
  const declination = Math.atan2((Math.sin(declinationRad) - y * sinParallax) * Math.cos(shift), across);
  const angle = hourAngle - shift;
  const sinElevation = Math.sin(latitude) * Math.sin(declination) + Math.cos(latitude) * Math.cos(declination) * Math.cos(angle);
  const fromSouth = Math.atan2(Math.sin(angle), Math.cos(angle) * Math.sin(latitude) - Math.tan(declination) * Math.cos(latitude));
  return {
    zenithDegrees: 90 - Math.asin(Math.max(-1, Math.min(1, sinElevation))) / degree,
    azimuthDegrees: turn(fromSouth + Math.PI) / degree,
  };
}
