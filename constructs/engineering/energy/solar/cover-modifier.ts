/** Glass of a module: refractive index [-], extinction [1/m], thickness [m]. Source: De Soto et al. 2006, values for common and water-white glass. */
const refractiveIndex = 1.526;
const extinctionPerM = 4;
const thicknessM = 0.002;

/** Cosine of the angle below which the modifier is 1: both polarisations then reflect equally, and the formula divides 0 by 0. */
const referenceCosine = Math.cos(Math.PI / 180);
const referenceTransmission = transmission(referenceCosine);

/**
 * Computes the incidence angle modifier of a module's cover: light that passes at an angle ÷ light that passes at 1°.
 *
 * @equation K = τ(θ)/τ(1°); τ = e^(−K·L/cos θ_r)·(1 − ½·[sin²(θ_r − θ)/sin²(θ_r + θ) + tan²(θ_r − θ)/tan²(θ_r + θ)]), sin θ_r = sin θ/n
 * @validity 1 from 0 to 1°, 0 at 90° and behind the plane
 * @source W. De Soto, S. A. Klein and W. A. Beckman, Solar Energy 80, 2006, eq. 13 to 15, with Snell's law the right way up: their eq. 14 has n on the other
 * side
 * @param incidenceCosine cos θ [-]
 * @returns [-]
 */
export function coverModifier(incidenceCosine: number): number {
  if (!(incidenceCosine > 0)) return 0;
  return incidenceCosine >= referenceCosine ? 1 : transmission(incidenceCosine) / referenceTransmission;
}

/** Computes τ from its cosine. Fresnel's reflections are written with cosines, so that nothing cancels. */
function transmission(cosine: number): number {
  const inside = Math.sqrt(1 - (1 - cosine ** 2) / refractiveIndex ** 2);
  const across = (cosine - refractiveIndex * inside) / (cosine + refractiveIndex * inside);
  const along = (inside - refractiveIndex * cosine) / (inside + refractiveIndex * cosine);
  return Math.exp((-extinctionPerM * thicknessM) / inside) * (1 - (across ** 2 + along ** 2) / 2);
}
