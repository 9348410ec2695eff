import { azimuthLagSeconds } from "../../engineering/orbit/passes/azimuth-lag";
import { unwindingSeconds } from "../../engineering/orbit/passes/cable-wrap";
import { sunOutageSeconds } from "../../engineering/orbit/passes/sun-outage";
import type { SkyView } from "../../engineering/orbit/sky-view";
import type { FollowingAntenna } from "../../facts/downlink/sky";
import { type Followed, fitsCables } from "./pass-ends";

/** Seconds of a contact in which its antenna receives nothing, by cause. */
export interface LostSeconds {
  /** Lost because the satellite near the zenith moves faster than the mount can turn. */
  readonly keyholeS: number; // [s]
  /** Lost because the mount turns back: its cables are too short for the whole contact. */
  readonly wrapS: number; // [s]
  /** Lost because the sun is in the beam. */
  readonly sunS: number; // [s]
}

export const nothingLost: LostSeconds = Object.freeze({ keyholeS: 0, wrapS: 0, sunS: 0 });

/**
 * Computes the seconds that a contact loses.
 *
 * @param view of its satellite over the site
 * @param aosMs of the pass as it was found [ms]
 * @param hasSunOutage whether the Sun counts
 */
export function lostSeconds(view: SkyView, pass: Followed, { mount }: Pick<FollowingAntenna, "mount">, hasSunOutage: boolean): LostSeconds {
  const { aosMs, losMs } = pass;
  const { drive, cableWrapDegrees, beamwidthDegrees } = mount ?? {};
  return {
    keyholeS: drive ? azimuthLagSeconds(view, aosMs, losMs, drive) : 0,
    wrapS: drive && cableWrapDegrees && !fitsCables(view, pass, cableWrapDegrees) ? unwindingSeconds(drive.maximumRateDegreesPerS) : 0,
    sunS: hasSunOutage && beamwidthDegrees !== undefined ? sunOutageSeconds(view, aosMs, losMs, beamwidthDegrees) : 0,
  };
}
