import type { MaskVertex } from "../../../engineering/orbit/passes/azimuth-mask";
import type { Horizon } from "../../../engineering/orbit/passes/horizon";
import type { SkyPlace } from "./sky-projection";

/** Returns the lowest visible elevation around an antenna: at each degree of azimuth and at each corner of its skyline. */
export function skyline(horizon: Horizon, mask: readonly MaskVertex[] = []): readonly SkyPlace[] {
  const azimuths = new Set([...Array.from({ length: 360 }, (_, i) => i), ...mask.map(([azimuth]) => azimuth)]);
  return [...azimuths]
    .sort((one, other) => one - other)
    .map((azimuth) => ({ azimuthDegrees: azimuth, elevationDegrees: horizon.atAzimuth(azimuth) }));
}
