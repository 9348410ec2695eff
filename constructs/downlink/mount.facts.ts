import type { z } from "zod";
import type { MountFacts } from "../facts/downlink/sky";
import { defined } from "../plain/defined";
import type { mountSchema } from "./mount.props";

/** What a mount is to the contacts. */
export function mountFacts(mount: z.output<typeof mountSchema>): MountFacts {
  const { kind, beamwidth } = mount;
  const common = { kind, ...defined({ beamwidthDegrees: beamwidth?.degrees }) };
  if (mount.kind !== "azimuth-elevation") return common;
  const { maximumAzimuthRate, maximumElevationRate, tolerance, cableWrap } = mount;
  const toleranceDegrees = tolerance?.degrees ?? (beamwidth?.degrees ?? 0) / 2; // one of the two is given
  return {
    ...common,
    drive: { maximumRateDegreesPerS: maximumAzimuthRate.degreesPerSecond, toleranceDegrees },
    ...defined({ maximumElevationRateDegreesPerS: maximumElevationRate?.degreesPerSecond }),
    ...(cableWrap && { cableWrapDegrees: [cableWrap.from.degrees, cableWrap.to.degrees] as const }),
  };
}
