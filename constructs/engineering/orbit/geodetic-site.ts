/** A place on the ellipsoid of WGS-84. */
export interface GeodeticSite {
  readonly latitudeDegrees: number; // [°] geodetic, north positive
  readonly longitudeDegrees: number; // [°] east positive
  readonly heightKm: number; // [km] above the ellipsoid
}

/** A place in the frame that turns with the earth, with its directions east, north and up. */
export interface SiteFrame {
  readonly xKm: number; // [km]
  readonly yKm: number; // [km]
  readonly zKm: number; // [km]
  readonly sinLatitude: number; // [-]
  readonly cosLatitude: number; // [-]
  readonly sinLongitude: number; // [-]
  readonly cosLongitude: number; // [-]
}

const degree = Math.PI / 180;

/** Source: NIMA TR8350.2, WGS-84. */
const equatorKm = 6378.137; // [km]
const flattening = 1 / 298.257223563;
const eccentricitySquared = flattening * (2 - flattening);

/**
 * Converts a site to the frame of the earth.
 *
 * @equation N = a/√(1 − e²·sin²φ), x = (N + h)·cos φ·cos λ, y = (N + h)·cos φ·sin λ, z = (N·(1 − e²) + h)·sin φ
 * @validity latitude −90 to 90°
 * @source NIMA TR8350.2, Department of Defense World Geodetic System 1984, eq. 4-14 and 4-15
 * @throws RangeError for an invalid place
 */
export function siteFrame({ latitudeDegrees, longitudeDegrees, heightKm }: GeodeticSite): SiteFrame {
  if (!(Math.abs(latitudeDegrees) <= 90))
    throw new RangeError(`Latitude must lie between −90 and 90° but is ${latitudeDegrees}: correct the position of the site`);
  if (!Number.isFinite(longitudeDegrees))
    throw new RangeError(`Longitude must be a finite number but is ${longitudeDegrees}: correct the position of the site`);
  if (!(Math.abs(heightKm) <= 100))
    throw new RangeError(`Height must lie between −100 and 100 km but is ${heightKm} km: give it in km above the ellipsoid`);
  const sinLatitude = Math.sin(latitudeDegrees * degree);
  const cosLatitude = Math.cos(latitudeDegrees * degree);
  const sinLongitude = Math.sin(longitudeDegrees * degree);
  const cosLongitude = Math.cos(longitudeDegrees * degree);
  const n = equatorKm / Math.sqrt(1 - eccentricitySquared * sinLatitude ** 2);
  return Object.freeze({
    xKm: (n + heightKm) * cosLatitude * cosLongitude,
    yKm: (n + heightKm) * cosLatitude * sinLongitude,
    zKm: (n * (1 - eccentricitySquared) + heightKm) * sinLatitude,
    sinLatitude,
    cosLatitude,
    sinLongitude,
    cosLongitude,
  });
}
