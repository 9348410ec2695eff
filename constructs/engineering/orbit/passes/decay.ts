import { decayRadiusKm, gravityKm3PerS2 } from "../motion";
import type { SkyView } from "../sky-view";
import { untilZero } from "./same-side";

/** An orbit that comes this low may end within the window: it is watched. Air takes an orbit of 150 km within days. */
const watchedRadiusKm = decayRadiusKm + 150; // [km]

/** Gravity where a satellite has decayed [km/s²]. */
const fallKmPerS2 = gravityKm3PerS2 / decayRadiusKm ** 2;

/** While it is watched, no longer [s]. */
const longestWatchedS = 60;

/** To the millisecond, in which instants are written [s]. */
const toleranceS = 5e-4;

/**
 * How far a search may step without missing that the satellite decays.
 *
 * @equation an orbit reaches radius R when 2·ε·R² + 2·μ·R − h² ≥ 0, ε energy and h angular momentum of a kilogram; then the time of a fall to the radius of decay, r̈ ≥ −μ/r²
 * @validity an orbit that stays above is not watched, whatever else ends it is found when it is seen
 * @source energy and angular momentum of the two-body orbit
 * @returns [s]
 */
export function secondsBeforeDecay({ state }: SkyView): number {
  const x = state[0] ?? 0;
  const y = state[1] ?? 0;
  const z = state[2] ?? 0;
  const u = state[3] ?? 0;
  const v = state[4] ?? 0;
  const w = state[5] ?? 0;
  const radius = Math.sqrt(x * x + y * y + z * z);
  const speedSquared = u * u + v * v + w * w;
  const along = x * u + y * v + z * w;
  const energy = speedSquared / 2 - gravityKm3PerS2 / radius;
  const momentumSquared = radius * radius * speedSquared - along * along;
  const reaches = 2 * watchedRadiusKm * (energy * watchedRadiusKm + gravityKm3PerS2) >= momentumSquared;
  if (!reaches && radius > watchedRadiusKm) return Number.POSITIVE_INFINITY;
  return Math.min(longestWatchedS, untilZero(Math.max(radius - decayRadiusKm, 0), along / radius, fallKmPerS2));
}

/**
 * First instant at which a satellite has decayed, between one at which it holds and one at which it does not.
 *
 * @equation bisection to half a millisecond
 * @validity it holds at the first instant and not at the second
 * @source definition of bisection
 * @returns the last that holds and the first that does not, after the base [s]
 */
export function decayBetween(view: SkyView, baseMs: number, holdsS: number, decayedS: number): readonly [holdsS: number, decayedS: number] {
  let [low, high] = [holdsS, decayedS];
  while (high - low > toleranceS) {
    const middle = (low + high) / 2;
    if (view.look(baseMs + middle * 1000) === 0) low = middle;
    else high = middle;
  }
  return [low, high];
}
