import { shortestTurn } from "../../numeric/shortest-turn";
import type { SkyView } from "../sky-view";
import { lookOrThrow } from "./pass-track";
import { mostAccelerationKmPerS2 } from "./same-side";

/** Result for an azimuth-elevation mount that follows a pass. */
interface AzimuthLag {
  /** Time in which the pointing error is larger than the tolerance. */
  readonly lostSeconds: number; // [s]
  /** Greatest azimuth rate that the satellite needs, over tenths of a second. */
  readonly maximumRateDegreesPerS: number; // [°/s]
}

/** Azimuth drive of a mount. */
export interface AzimuthDrive {
  readonly maximumRateDegreesPerS: number; // [°/s]
  /** Largest pointing error that counts as received; by default half the beamwidth. */
  readonly toleranceDegrees: number; // [°]
}

const degree = Math.PI / 180;
const tenthMs = 100;
const tenthS = 0.1;

/** Part of a tenth at the end of a pass that counts as rounding. */
const rounding = 1e-6;

/**
 * Follows a pass with a mount whose azimuth drive has a greatest rate. Near the zenith a satellite can need more than that.
 *
 * The mount follows the satellite while the drive is fast enough. This is certain while speed over horizontal distance is less than its rate; those tenths are
 * left out.
 *
 * @equation from the first azimuth on, each 0.1 s: m ← m + clamp(a − m, ±ω·0.1), a by the shortest turn; error = 2·asin(|sin((a − m)/2)|·cos el); lost =
 * 0.1·count(error > tolerance)
 * @validity mounts of azimuth over elevation; other mounts lose nothing
 * @source simulation of the lag; the angle between two directions of the same elevation
 * @throws RangeError for a drive that does not turn, and when the satellite decays within the pass
 */
export function azimuthLag(view: SkyView, aosMs: number, losMs: number, drive: AzimuthDrive): AzimuthLag {
  return followed(view, aosMs, losMs, drive, fastestOfSome(view, aosMs, stepsOf(aosMs, losMs)));
}

/**
 * Computes only the seconds that a mount loses of a pass. For a satellite that stays visible for days this is much faster than {@link azimuthLag}.
 *
 * @equation as {@link azimuthLag}
 * @validity as {@link azimuthLag}
 * @source as for {@link azimuthLag}
 * @throws RangeError as for {@link azimuthLag}
 * @returns [s]
 */
export function azimuthLagSeconds(view: SkyView, aosMs: number, losMs: number, drive: AzimuthDrive): number {
  return followed(view, aosMs, losMs, drive, Number.POSITIVE_INFINITY).lostSeconds;
}

/** Counts the tenths of a second that begin within a pass. */
function stepsOf(aosMs: number, losMs: number): number {
  return Math.floor((losMs - aosMs) / tenthMs + rounding);
}

/** @param leastFastest least rate of interest: slower tenths are left out if the drive is fast enough for them [°/s] */
function followed(view: SkyView, aosMs: number, losMs: number, drive: AzimuthDrive, leastFastest: number): AzimuthLag {
  const { maximumRateDegreesPerS: rate, toleranceDegrees } = drive;
  if (!(rate > 0)) throw new RangeError(`Azimuth rate must be above 0 °/s but is ${rate} °/s: state the rate of the drive`);
  if (!(toleranceDegrees >= 0)) throw new RangeError(`Tolerance must be at least 0° but is ${toleranceDegrees}°: use half the beamwidth`);
  const steps = stepsOf(aosMs, losMs);
  let mount = Number.NaN; // azimuth of the mount [°]
  let before = Number.NaN; // azimuth a tenth ago [°]
  let lost = 0;
  let fastest = leastFastest; // [°/s]
  for (let i = 0; i <= steps; i++) {
    lookOrThrow(view, aosMs + i * tenthMs);
    const azimuth = view.azimuthDegrees;
    if (!Number.isNaN(before)) fastest = Math.max(fastest, Math.abs(shortestTurn(before, azimuth)) / tenthS);
    before = azimuth;
    const behind = Number.isNaN(mount) ? 0 : shortestTurn(mount, azimuth);
    const left = behind - Math.max(-rate * tenthS, Math.min(rate * tenthS, behind));
    mount = azimuth - left;
    if (left !== 0) {
      if (errorDegrees(left, view.elevationDegrees) > toleranceDegrees) lost++;
      continue;
    }
    const tenths = tenthsSlowerThan(view, Math.min(rate, fastest));
    if (tenths < 2) continue;
    i += tenths - 1;
    mount = Number.NaN; // the mount points at the satellite at the next look
    before = Number.NaN;
  }
  return { lostSeconds: lost * tenthS, maximumRateDegreesPerS: fastest };
}

/** Looks along a pass that estimate how fast its azimuth changes. Slower parts need no look. */
const looksAlong = 24;

/** Finds the fastest change of azimuth over some tenths of a pass [°/s]. */
function fastestOfSome(view: SkyView, aosMs: number, steps: number): number {
  let fastest = 0;
  for (let part = 0; part < Math.min(looksAlong, steps); part++) {
    const i = Math.floor((part * steps) / looksAlong);
    lookOrThrow(view, aosMs + i * tenthMs);
    const before = view.azimuthDegrees;
    lookOrThrow(view, aosMs + (i + 1) * tenthMs);
    fastest = Math.max(fastest, Math.abs(shortestTurn(before, view.azimuthDegrees)) / tenthS);
  }
  return fastest;
}

/** Computes the angle between a mount and a satellite at the same elevation [°]. */
function errorDegrees(lagDegrees: number, elevationDegrees: number): number {
  const chord = Math.abs(Math.sin((lagDegrees / 2) * degree)) * Math.cos(elevationDegrees * degree);
  return (2 * Math.asin(Math.min(1, chord))) / degree;
}

/**
 * Computes the number of tenths of a second in which the azimuth certainly changes slower than a rate.
 *
 * @equation (v + A·t)/(d − (v + A·t)·t) = ω, as A·ω·t² + (A + v·ω)·t = ω·d − v; d the horizontal distance
 * @validity a path straight over the site at most, with the greatest acceleration that gravity allows
 * @source rate of a direction: speed across it over distance
 */
function tenthsSlowerThan(view: SkyView, rateDegreesPerS: number): number {
  if (!(rateDegreesPerS > 0)) return 0;
  const { eastKm, northKm } = view;
  const far = Math.sqrt(eastKm * eastKm + northKm * northKm);
  const speed = view.speedKmPerS;
  const rate = rateDegreesPerS * degree;
  const room = rate * far - speed;
  if (!(room > 0)) return 0;
  const half = (mostAccelerationKmPerS2 + speed * rate) / 2;
  const seconds = room / (half + Math.sqrt(half * half + mostAccelerationKmPerS2 * rate * room)); // the root above 0
  return Math.floor(seconds / tenthS);
}
