import { decayRadiusKm, gravityKm3PerS2 } from "../motion";
import type { SkyView } from "../sky-view";
import type { PassWindow } from "./pass";
import { untilZero } from "./same-side";

/** Radius below which an orbit may end within the window and is watched. Air ends an orbit of 150 km within days. */
const watchedRadiusKm = decayRadiusKm + 150; // [km]

/** Gravity at the radius of decay [km/s²]. */
const fallKmPerS2 = gravityKm3PerS2 / decayRadiusKm ** 2;

/** Longest step while it is watched [s]. */
const longestWatchedS = 60;

/** Longest step, so that an end of the orbit for another reason than height is found near its beginning [s]. */
const longestStepS = 1200;
const shortestStepS = 1; // [s]

/** Accuracy of instants, which are written in milliseconds. */
const toleranceMs = 0.5; // [ms]

/**
 * Computes the longest time step that cannot miss the decay of a satellite.
 *
 * @equation an orbit reaches radius R when 2·ε·R² + 2·μ·R − h² ≥ 0, ε energy and h angular momentum of a kilogram; then the time of a fall to the radius of
 * decay, r̈ ≥ −μ/r²
 * @validity an orbit that stays above is not watched; another end is found when it is seen
 * @source energy and angular momentum of the two-body orbit
 * @param direction of time: −1 looks back
 * @returns [s]
 */
export function secondsBeforeDecay({ state }: SkyView, direction: 1 | -1 = 1): number {
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
  return Math.min(longestWatchedS, untilZero(Math.max(radius - decayRadiusKm, 0), (direction * along) / radius, fallKmPerS2));
}

/** Times around its epoch between which an orbit is valid. */
export interface OrbitValidity {
  /** First instant at which the orbit is valid. @default it is valid from the beginning of the window */
  readonly sinceMs?: number; // [ms] since 1970 UTC
  /** Last instant at which the orbit is valid. @default it is valid to the end of the window */
  readonly untilMs?: number; // [ms]
}

/**
 * Finds the time in which an orbit is valid: from its epoch in both directions to the first instant at which it is not, within the window.
 *
 * @equation |r| ≥ radius of decay without an error of SGP4, looked at in steps of {@link secondsBeforeDecay} and 20 min at most; bisection to half a
 * millisecond
 * @validity an end for another reason than height lasts for 20 min
 * @source definition
 */
export function heldOrbit(view: SkyView, epochMs: number, { fromMs, toMs }: Pick<PassWindow, "fromMs" | "toMs">): OrbitValidity {
  const sinceMs = fromMs < epochMs ? lastHeldMs(view, epochMs, fromMs) : undefined;
  const untilMs = toMs > epochMs ? lastHeldMs(view, epochMs, toMs) : undefined;
  return { ...(sinceMs !== undefined && { sinceMs }), ...(untilMs !== undefined && { untilMs }) };
}

/** Returns the last valid instant; undefined if the orbit is valid to the end, the epoch itself if it never is. */
function lastHeldMs(view: SkyView, epochMs: number, endMs: number): number | undefined {
  const direction = Math.sign(endMs - epochMs) as 1 | -1;
  let heldMs = epochMs;
  if (view.look(heldMs) !== 0) return epochMs;
  while (heldMs !== endMs) {
    const stepMs = 1000 * Math.max(shortestStepS, Math.min(longestStepS, secondsBeforeDecay(view, direction)));
    const nextMs = stepMs < Math.abs(endMs - heldMs) ? heldMs + direction * stepMs : endMs;
    if (view.look(nextMs) !== 0) return endBetween(view, heldMs, nextMs);
    heldMs = nextMs;
  }
  return undefined;
}

/** Finds the last valid instant between a valid and an invalid one [ms]. */
function endBetween(view: SkyView, holdsMs: number, endedMs: number): number {
  let [held, ended] = [holdsMs, endedMs];
  while (Math.abs(ended - held) > toleranceMs) {
    const middle = (held + ended) / 2;
    if (view.look(middle) === 0) held = middle;
    else ended = middle;
  }
  return held;
}
