import type { SkyView } from "../sky-view";
import type { Horizon } from "./horizon";

/**
 * Greatest acceleration of a free-flying object, seen from the turning earth: gravity at the surface with the flattening 0.0099, Coriolis 2·ω·v with 11 km/s
 * 0.0016; the rest for SGP4's velocity, which is not quite the change of its position. Farther out, to beyond the moon, gravity falls faster than Coriolis and
 * ω²·r grow.
 */
export const mostAccelerationKmPerS2 = 0.013; // [km/s²]

const degree = Math.PI / 180;

/** Half widths of azimuth in which the horizon is checked [°]. Up to a right angle, the edge of a wedge is ahead. */
const wedges = [80, 30, 10, 3, 1, 0.3] as const;

/** Time within which another wedge gains nothing [s]. */
const enough = 30;

/**
 * Computes the time for which a satellite certainly stays on its side of a horizon, seen or hidden.
 *
 * A level elevation e is a cone, U − ρ·sin e = 0, and the edges of a wedge of azimuth are planes. The distance of the satellite from each and its speed towards
 * them are known, and no acceleration exceeds {@link mostAccelerationKmPerS2}. Above the highest place of the horizon within a wedge it is seen until it
 * reaches the cone or leaves the wedge, below the lowest place hidden. The best of several wedges counts.
 *
 * @equation t = (ẋ + √(ẋ² + 2·Q·x))/Q, the least time in which x, changing by ẋ, can reach 0 when |ẍ| ≤ Q
 * @validity satellites of the earth that have not decayed
 * @source bound of Taylor's remainder
 * @returns 0 if nothing is certain [s]
 */
export function secondsOnSameSide(view: SkyView, horizon: Horizon, isSeen: boolean): number {
  const { lowestDegrees, highestDegrees } = horizon;
  const whole = isSeen ? untilBelow(view, horizon.surelyAbove(highestDegrees)) : untilAbove(view, horizon.surelyBelow(lowestDegrees));
  if (whole > enough || lowestDegrees === highestDegrees) return whole;
  const azimuth = view.azimuthDegrees;
  let best = whole;
  for (const wedge of wedges) {
    const inside = untilOutside(view, wedge);
    if (inside <= best) break; // narrower wedges are left sooner
    const level = isSeen
      ? untilBelow(view, horizon.surelyAbove(horizon.highestWithin(azimuth, wedge)))
      : untilAbove(view, horizon.surelyBelow(horizon.lowestWithin(azimuth, wedge)));
    best = Math.max(best, Math.min(inside, level));
  }
  return best;
}

/**
 * Computes the longest step in which a path is nearly straight as seen from the site: the path is at most half the range.
 *
 * @equation v·t + A·t²/2 = ρ/2
 * @validity an acceleration of at most A
 * @source motion under constant acceleration
 */
export function secondsOfHalfRange(view: SkyView): number {
  return untilZero(view.rangeKm / 2, -view.speedKmPerS, mostAccelerationKmPerS2);
}

/** Computes the least time in which a positive value that changes at a rate can reach zero [s]. The two forms are equal; one of them would cancel. */
export function untilZero(value: number, rate: number, mostBend: number): number {
  const root = Math.sqrt(rate * rate + 2 * mostBend * value);
  return rate > 0 ? (rate + root) / mostBend : (2 * value) / (root - rate);
}

/** Computes the least time until the satellite can be above a level of elevation [s]. */
function untilAbove(view: SkyView, levelDegrees: number): number {
  const sine = Math.sin(levelDegrees * degree);
  const below = sine * view.rangeKm - view.upKm;
  if (!(below > 0)) return 0;
  return untilCone(view, below, sine * view.rangeRateKmPerS - view.upKmPerS, -sine);
}

/** Computes the least time until the satellite can be below a level of elevation [s]. */
function untilBelow(view: SkyView, levelDegrees: number): number {
  const sine = Math.sin(levelDegrees * degree);
  const above = view.upKm - sine * view.rangeKm;
  if (!(above > 0)) return 0;
  return untilCone(view, above, view.upKmPerS - sine * view.rangeRateKmPerS, sine);
}

/**
 * Computes the least time until the cone. The range bends up by at most v²/ρ beside the acceleration. If the sine towards the satellite's side is positive,
 * this brings the cone closer; it is bounded for half the range.
 */
function untilCone(view: SkyView, distance: number, rate: number, sine: number): number {
  const bend = mostAccelerationKmPerS2 * (1 + Math.abs(sine));
  if (!(sine > 0)) return untilZero(distance, rate, bend);
  const straight = secondsOfHalfRange(view);
  const speed = view.speedKmPerS + mostAccelerationKmPerS2 * straight;
  return Math.min(straight, untilZero(distance, rate, bend + (sine * 2 * speed * speed) / view.rangeKm));
}

/** Computes the least time until the satellite can be farther from its azimuth than a half width of at most a right angle [s]. */
function untilOutside(view: SkyView, halfWidthDegrees: number): number {
  const { eastKm, northKm, eastKmPerS, northKmPerS } = view;
  const far = Math.sqrt(eastKm * eastKm + northKm * northKm);
  if (!(far > 0)) return 0;
  const outward = (eastKm * eastKmPerS + northKm * northKmPerS) / far;
  const clockwise = (northKm * eastKmPerS - eastKm * northKmPerS) / far;
  const sine = Math.sin(halfWidthDegrees * degree);
  const cosine = Math.cos(halfWidthDegrees * degree);
  const nearing = outward * sine - Math.abs(clockwise) * cosine; // the edge in its direction is reached first, because both are equally far
  return untilZero(far * sine, nearing, mostAccelerationKmPerS2);
}
