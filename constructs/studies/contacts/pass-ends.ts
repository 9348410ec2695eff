import { everySecondMs } from "../../engineering/numeric/interval-seconds";
import { unwrapped, wrapStartDegrees } from "../../engineering/orbit/passes/cable-wrap";
import { lookOrThrow, passTrack } from "../../engineering/orbit/passes/pass-track";
import type { SkyView } from "../../engineering/orbit/sky-view";
import type { Pointing, Slewing } from "../../engineering/scheduling/slew";
import type { MountFacts } from "../../facts/downlink/sky";

/** A time in which an antenna follows a satellite. */
export interface Followed {
  readonly aosMs: number; // [ms] since 1970 UTC
  readonly losMs: number; // [ms]
}

/** Most samples of a contact. Longer contacts have samples more than a second apart, because those satellites move slowly. */
const mostLooks = 21_600;

/** Returns the azimuths of each second of a pass and of its end [°]. */
function azimuthsOf(view: SkyView, { aosMs, losMs }: Followed): Float64Array {
  const isLong = losMs - aosMs > mostLooks * 1000;
  const instants = isLong
    ? Float64Array.from({ length: mostLooks + 1 }, (_, i) => aosMs + ((losMs - aosMs) * i) / mostLooks)
    : everySecondMs(aosMs, losMs);
  return passTrack(view, instants).azimuthDegrees;
}

/** Returns whether a pass fits between the ends of the cables in some turn. */
export function fitsCables(view: SkyView, pass: Followed, [lowest, highest]: readonly [number, number]): boolean {
  return wrapStartDegrees(azimuthsOf(view, pass), lowest, highest) !== undefined;
}

/** Returns how a mount turns to a pass and away from it; undefined for a mount without rates. */
export function slewingOf(view: SkyView, pass: Followed, mount: MountFacts): Slewing | undefined {
  if (!mount.drive) return undefined;
  const azimuthDegreesPerS = mount.drive.maximumRateDegreesPerS;
  const rates = { azimuthDegreesPerS, elevationDegreesPerS: mount.maximumElevationRateDegreesPerS ?? azimuthDegreesPerS };
  const at = (instantMs: number): Pointing => {
    lookOrThrow(view, instantMs);
    return { azimuthDegrees: view.azimuthDegrees, elevationDegrees: view.elevationDegrees };
  };
  const [aos, los] = [at(pass.aosMs), at(pass.losMs)];
  const azimuths = mount.cableWrapDegrees && azimuthsOf(view, pass);
  const start = azimuths && wrapStartDegrees(azimuths, ...(mount.cableWrapDegrees as readonly [number, number]));
  if (!azimuths || start === undefined) return { rates, aos, los, isWound: false };
  const way = unwrapped(azimuths);
  const turned = start + (way.at(-1) as number) - (way[0] as number);
  return {
    rates,
    aos: { ...aos, azimuthDegrees: start },
    los: { ...los, azimuthDegrees: turned },
    isWound: true,
  };
}
