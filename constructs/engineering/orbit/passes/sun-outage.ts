import { secondsOf } from "../../numeric/interval-seconds";
import { earthRotationRadPerS } from "../earth-fixed";
import { siderealTimeRad } from "../sidereal-time";
import type { SkyView } from "../sky-view";
import { sunDirection } from "../sun-direction";
import { lookOrThrow } from "./pass-track";
import { mostAccelerationKmPerS2, untilZero } from "./same-side";

const degree = Math.PI / 180;

/** Angle from the centre of the Sun to its rim [°]. Source: 0.267° in the mean. */
const sunRadiusDegrees = 0.27;

/**
 * Computes the angle between a satellite and the Sun as seen from a site.
 *
 * @equation acos of the product of both directions, as atan2(|a × b|, a·b); the Sun by {@link sunDirection}, turned by the sidereal time
 * @validity the Sun at infinite distance: at most 0.0024° from its apparent position
 * @source definition of the angle
 * @param view after a look
 * @returns [°]
 */
export function sunSeparationDegrees({ instantMs, frame, eastKm, northKm, upKm }: SkyView): number {
  const { rightAscensionRad, declinationRad } = sunDirection(instantMs);
  const east = rightAscensionRad - siderealTimeRad(instantMs);
  const x = Math.cos(declinationRad) * Math.cos(east);
  const y = Math.cos(declinationRad) * Math.sin(east);
  const z = Math.sin(declinationRad);
  const outward = frame.cosLongitude * x + frame.sinLongitude * y;
  const sunEast = frame.cosLongitude * y - frame.sinLongitude * x;
  const sunNorth = frame.cosLatitude * z - frame.sinLatitude * outward;
  const sunUp = frame.cosLatitude * outward + frame.sinLatitude * z;
  const across = Math.sqrt(
    (northKm * sunUp - upKm * sunNorth) ** 2 + (upKm * sunEast - eastKm * sunUp) ** 2 + (eastKm * sunNorth - northKm * sunEast) ** 2,
  );
  return Math.atan2(across, eastKm * sunEast + northKm * sunNorth + upKm * sunUp) / degree;
}

/**
 * Computes the seconds of a pass in which the Sun is in the beam and drowns the signal.
 *
 * Parts of 1 s from the beginning are judged at their middle, as for the volume of a pass. Parts in which the Sun is certainly far away are left out.
 *
 * @equation Σ length of the parts with {@link sunSeparationDegrees} < beamwidth/2 + 0.27°
 * @validity a round beam
 * @source definition of a sun outage
 * @param beamwidthDegrees between the half-power points [°]
 * @throws RangeError for an invalid beam, and when the satellite decays within the pass
 * @returns [s]
 */
export function sunOutageSeconds(view: SkyView, aosMs: number, losMs: number, beamwidthDegrees: number): number {
  if (!(beamwidthDegrees > 0 && beamwidthDegrees <= 180))
    throw new RangeError(`Beamwidth must be above 0 and at most 180° but is ${beamwidthDegrees}°: give that between the half-power points`);
  const nearest = beamwidthDegrees / 2 + sunRadiusDegrees;
  const { middlesMs, lengthsS } = secondsOf(aosMs, losMs);
  let lost = 0;
  for (let i = 0; i < middlesMs.length; i++) {
    lookOrThrow(view, middlesMs[i] ?? Number.NaN);
    const left = sunSeparationDegrees(view) - nearest;
    if (left < 0) lost += lengthsS[i] ?? 0;
    else i += Math.max(0, Math.ceil(secondsTo(view, left)) - 1); // to the first part whose middle is that far away
  }
  return lost;
}

/** Computes the least time in which a satellite and the Sun approach each other by an angle, while the Sun turns with the sky [s]. */
function secondsTo(view: SkyView, angleDegrees: number): number {
  const way = view.rangeKm * Math.sin(Math.min(90, angleDegrees) * degree);
  return untilZero(way, -(view.speedKmPerS + view.rangeKm * earthRotationRadPerS), mostAccelerationKmPerS2);
}
