/** The gravity of the earth that SGP4 has, WGS-72. Source: Hoots and Roehrich, Spacetrack Report no. 3, 1980, section 12. */
export const gravityKm3PerS2 = 398_600.8; // [km³/s²]

/** Radius below which a satellite has decayed: the equator of WGS-72. */
export const decayRadiusKm = 6378.135; // [km]

/** Radius beyond which nothing orbits the earth: the sun pulls more. Source: radius of the Hill sphere, a·(m/3M)^(1/3). */
export const farthestKm = 1_500_000; // [km]

/** What says where a satellite is. */
export interface Motion {
  /**
   * Writes where the satellite is and how fast, in TEME.
   *
   * @param instantMs since 1970 UTC [ms]
   * @param state takes x, y, z [km] and their rates [km/s]
   * @returns 0, or the error code of SGP4, after which the state holds nothing; 6 is a satellite below {@link decayRadiusKm}, or beyond {@link farthestKm}
   */
  stateAt(instantMs: number, state: Float64Array): number;
}
