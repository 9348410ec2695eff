import { everySecondMs } from "../../engineering/numeric/interval-seconds";
import { azimuthLagSeconds } from "../../engineering/orbit/passes/azimuth-lag";
import { unwindingSeconds, wrapStartDegrees } from "../../engineering/orbit/passes/cable-wrap";
import { passTrack } from "../../engineering/orbit/passes/pass-track";
import { sunOutageSeconds } from "../../engineering/orbit/passes/sun-outage";
import type { SkyView } from "../../engineering/orbit/sky-view";
import type { FollowingAntenna } from "../../facts/downlink/sky";

/** Seconds of a contact in which its antenna receives nothing, by what takes them. */
export interface LostSeconds {
  /** Near the zenith the mount turns slower than the satellite asks. */
  readonly keyholeS: number; // [s]
  /** The mount turns back, because its cables do not reach through the contact. */
  readonly wrapS: number; // [s]
  /** The Sun shines into the beam. */
  readonly sunS: number; // [s]
}

export const nothingLost: LostSeconds = Object.freeze({ keyholeS: 0, wrapS: 0, sunS: 0 });

/** Looks of a contact beyond which they are farther apart than a second: what stays so long goes slowly. */
const mostLooks = 21_600;

/**
 * What a contact loses.
 *
 * @param view of its satellite over the site
 * @param aosMs of the pass as it was found [ms]
 * @param hasSunOutage whether the Sun counts
 */
export function lostSeconds(
  view: SkyView,
  { aosMs, losMs }: { readonly aosMs: number; readonly losMs: number },
  { mount }: Pick<FollowingAntenna, "mount">,
  hasSunOutage: boolean,
): LostSeconds {
  const { drive, cableWrapDegrees, beamwidthDegrees } = mount ?? {};
  return {
    keyholeS: drive ? azimuthLagSeconds(view, aosMs, losMs, drive) : 0,
    wrapS:
      drive && cableWrapDegrees && !fitsCables(view, aosMs, losMs, cableWrapDegrees) ? unwindingSeconds(drive.maximumRateDegreesPerS) : 0,
    sunS: hasSunOutage && beamwidthDegrees !== undefined ? sunOutageSeconds(view, aosMs, losMs, beamwidthDegrees) : 0,
  };
}

function fitsCables(view: SkyView, aosMs: number, losMs: number, [lowest, highest]: readonly [number, number]): boolean {
  const isLong = losMs - aosMs > mostLooks * 1000;
  const instants = isLong
    ? Float64Array.from({ length: mostLooks + 1 }, (_, i) => aosMs + ((losMs - aosMs) * i) / mostLooks)
    : everySecondMs(aosMs, losMs);
  return wrapStartDegrees(passTrack(view, instants).azimuthDegrees, lowest, highest) !== undefined;
}
