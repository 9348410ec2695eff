/** Mean radius of the earth, IUGG [km]. */
const earthRadiusKm = 6371.0088;

/** A place on the earth. */
export interface Place {
  readonly latitudeDegrees: number; // [°] north positive
  readonly longitudeDegrees: number; // [°] east positive
}

/**
 * Shortest way between two places over a round earth.
 *
 * @equation d = 2·R·asin √(sin²(Δφ/2) + cos φ1·cos φ2·sin²(Δλ/2))
 * @validity everywhere; the flattened earth differs by up to 0.6 %
 * @source haversine formula, R. W. Sinnott, Sky and Telescope 68 (2), 1984, p. 159; R, IUGG mean radius
 * @returns distance [km]
 */
export function greatCircleKm(from: Place, to: Place): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
  const h =
    half(to.latitudeDegrees - from.latitudeDegrees) +
    cosine(from.latitudeDegrees) * cosine(to.latitudeDegrees) * half(to.longitudeDegrees - from.longitudeDegrees);
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
}
