const degree = Math.PI / 180;

/** Position and motion of a satellite as seen from a site. */
export interface LookAngles {
  /** Azimuth from north over east. */
  readonly azimuthDegrees: number; // [°] 0 to below 360
  /** Elevation above the plane that touches the ellipsoid, without refraction. */
  readonly elevationDegrees: number; // [°]
  readonly rangeKm: number; // [km]
  /** Positive while it moves away. */
  readonly rangeRateKmPerS: number; // [km/s]
  /** Angle at the satellite between the centre of the earth and the site. */
  readonly offNadirDegrees: number; // [°]
}

/**
 * Computes the azimuth of a direction.
 *
 * @equation atan2(E, N)
 * @validity 0 straight up and down, where it is not defined
 * @source definition of azimuth
 * @returns from north over east, 0 to below 360 [°]
 */
export function azimuthDegrees(east: number, north: number): number {
  const azimuth = Math.atan2(east, north) / degree;
  if (azimuth >= 0) return azimuth + 0; // −0 is 0
  const turned = azimuth + 360;
  return turned < 360 ? turned : 0;
}

/**
 * Computes the elevation of a direction above the horizontal plane.
 *
 * @equation asin(U/ρ), as atan2(U, √(E² + N²)), which loses nothing near the zenith
 * @validity everywhere
 * @source definition of elevation
 * @returns −90 to 90 [°]
 */
export function elevationDegrees(east: number, north: number, up: number): number {
  return Math.atan2(up, Math.sqrt(east * east + north * north)) / degree;
}
