/** The gravity of the earth in SGP4, WGS-72. Source: Hoots and Roehrich, Spacetrack Report no. 3, 1980, section 12. */
export const gravityKm3PerS2 = 398_600.8; // [km³/s²]

/** Radius below which a satellite has decayed: the equator of WGS-72. */
export const decayRadiusKm = 6378.135; // [km]

/** Radius beyond which nothing orbits the earth, because the sun pulls more. Source: radius of the Hill sphere, a·(m/3M)^(1/3). */
export const farthestKm = 1_500_000; // [km]

export interface Motion {
  /**
   * Writes position and velocity of the satellite, in TEME.
   *
   * @param instantMs since 1970 UTC [ms]
   * @param state receives x, y, z [km] and their rates [km/s]
   * @returns 0, or the error code of SGP4, after which the state is not valid; 6 is a satellite below {@link decayRadiusKm}, or beyond {@link farthestKm}
   */
  stateAt(instantMs: number, state: Float64Array): number;
}
