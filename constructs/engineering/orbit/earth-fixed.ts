/** Rotation of the earth. Source: EGM-96 and WGS-84, nominal value for satellite orbits. */
export const earthRotationRadPerS = 7.292115146706979e-5; // [rad/s]

/**
 * Turns a state from TEME into the frame that turns with the earth.
 *
 * @equation r = R₃(θ)·r_TEME, v = R₃(θ)·v_TEME − ω × r
 * @validity no polar motion: metres on the ground
 * @source D. A. Vallado, Fundamentals of Astrodynamics, section 3.7, TEME to PEF
 * @param state x, y, z [km] and their rates [km/s]
 * @param siderealRad θ [rad]
 * @param fixed receives the state in the frame of the earth; it may be the state itself
 */
export function toEarthFixed(state: Float64Array, siderealRad: number, fixed: Float64Array): void {
  const c = Math.cos(siderealRad);
  const s = Math.sin(siderealRad);
  const x = state[0] ?? 0; // destructuring would make an iterator for each look
  const y = state[1] ?? 0;
  const u = state[3] ?? 0;
  const v = state[4] ?? 0;
  const fixedX = c * x + s * y;
  const fixedY = c * y - s * x;
  fixed[0] = fixedX;
  fixed[1] = fixedY;
  fixed[2] = state[2] ?? 0;
  fixed[3] = c * u + s * v + earthRotationRadPerS * fixedY;
  fixed[4] = c * v - s * u - earthRotationRadPerS * fixedX;
  fixed[5] = state[5] ?? 0;
}
