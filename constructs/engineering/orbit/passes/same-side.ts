import type { SkyView } from "../sky-view";
import type { Horizon } from "./horizon";

/**
 * Most acceleration of what flies free, seen from the turning earth: gravity at the surface with the flattening 0.0099, Coriolis 2·ω·v with 11 km/s 0.0016; the rest for
 * SGP4's velocity, which is not quite the change of its position. Farther out gravity falls faster than Coriolis and ω²·r grow, to beyond the moon.
 */
export const mostAccelerationKmPerS2 = 0.013; // [km/s²]

const degree = Math.PI / 180;

/** Half widths of azimuth in which the horizon is looked at [°]. In a right angle the edge of a wedge is still ahead. */
const wedges = [80, 30, 10, 3, 1, 0.3] as const;

/** Within so long nothing is gained by another wedge [s]. */
const enough = 30;

/**
 * For how long a satellite surely stays on its side of a horizon: as seen or as hidden as it is now.
 *
 * A level elevation e is a cone, U − ρ·sin e = 0, and the edges of a wedge of azimuth are planes. How far the satellite is from each and how fast it nears them is known, and
 * no acceleration is above {@link mostAccelerationKmPerS2}. Above the highest place of the horizon within a wedge it is seen until it reaches the cone or leaves
 * the wedge, below the lowest place hidden. The best of several wedges counts.
 *
 * @equation t = (ẋ + √(ẋ² + 2·Q·x))/Q, the least time in which x, changing by ẋ, can reach 0 when |ẍ| ≤ Q
 * @validity satellites of the earth that have not decayed
 * @source bound of Taylor's remainder
 * @returns 0 where nothing is sure [s]
 */
export function secondsOnSameSide(view: SkyView, horizon: Horizon, isSeen: boolean): number {
  const { lowestDegrees, highestDegrees } = horizon;
  const whole = isSeen ? untilBelow(view, horizon.surelyAbove(highestDegrees)) : untilAbove(view, horizon.surelyBelow(lowestDegrees));
  if (whole > enough || lowestDegrees === highestDegrees) return whole;
  const azimuth = view.azimuthDegrees;
  let best = whole;
  for (const wedge of wedges) {
    const inside = untilOutside(view, wedge);
    if (inside <= best) break; // narrower ones are left sooner
    const level = isSeen
      ? untilBelow(view, horizon.surelyAbove(horizon.highestWithin(azimuth, wedge)))
      : untilAbove(view, horizon.surelyBelow(horizon.lowestWithin(azimuth, wedge)));
    best = Math.max(best, Math.min(inside, level));
  }
  return best;
}

/**
 * Longest step in which a path is nearly straight as seen from the site: the way is at most half the range.
 *
 * @equation v·t + A·t²/2 = ρ/2
 * @validity an acceleration of at most A
 * @source motion under constant acceleration
 */
export function secondsOfHalfRange(view: SkyView): number {
  return untilZero(view.rangeKm / 2, -view.speedKmPerS, mostAccelerationKmPerS2);
}

/** Least time in which a positive value that changes by a rate can reach zero [s]. The two forms are equal; one would cancel. */
export function untilZero(value: number, rate: number, mostBend: number): number {
  const root = Math.sqrt(rate * rate + 2 * mostBend * value);
  return rate > 0 ? (rate + root) / mostBend : (2 * value) / (root - rate);
}

/** Until the satellite can be above a level of elevation [s]. */
function untilAbove(view: SkyView, levelDegrees: number): number {
  const sine = Math.sin(levelDegrees * degree);
  const below = sine * view.rangeKm - view.upKm;
  if (!(below > 0)) return 0;
  return untilCone(view, below, sine * view.rangeRateKmPerS - view.upKmPerS, -sine);
}

/** Until the satellite can be below a level of elevation [s]. */
function untilBelow(view: SkyView, levelDegrees: number): number {
  const sine = Math.sin(levelDegrees * degree);
  const above = view.upKm - sine * view.rangeKm;
  if (!(above > 0)) return 0;
  return untilCone(view, above, view.upKmPerS - sine * view.rangeRateKmPerS, sine);
}

/**
 * The range bends up by v²/ρ at most beside the acceleration, which brings the cone nearer when its sine, turned to the side that the satellite is on, is positive; that is
 * bounded for half the range.
 */
function untilCone(view: SkyView, distance: number, rate: number, sine: number): number {
  const bend = mostAccelerationKmPerS2 * (1 + Math.abs(sine));
  if (!(sine > 0)) return untilZero(distance, rate, bend);
  const straight = secondsOfHalfRange(view);
  const speed = view.speedKmPerS + mostAccelerationKmPerS2 * straight;
  return Math.min(straight, untilZero(distance, rate, bend + (sine * 2 * speed * speed) / view.rangeKm));
}

/** Until the satellite can be farther from its azimuth than a half width of a right angle at most [s]. */
function untilOutside(view: SkyView, halfWidthDegrees: number): number {
  const { eastKm, northKm, eastKmPerS, northKmPerS } = view;
  const far = Math.sqrt(eastKm * eastKm + northKm * northKm);
  if (!(far > 0)) return 0;
  const outward = (eastKm * eastKmPerS + northKm * northKmPerS) / far;
  const clockwise = (northKm * eastKmPerS - eastKm * northKmPerS) / far;
  const sine = Math.sin(halfWidthDegrees * degree);
  const cosine = Math.cos(halfWidthDegrees * degree);
  const nearing = outward * sine - Math.abs(clockwise) * cosine; // the edge that it turns to is reached first: both are as far
  return untilZero(far * sine, nearing, mostAccelerationKmPerS2);
}
