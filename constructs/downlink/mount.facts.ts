import type { z } from "zod";
import type { MountFacts } from "../facts/downlink/sky";
import { defined } from "../plain/defined";
import type { mountSchema } from "./mount.props";

/** Returns a mount in the form of contacts. */
export function mountFacts(mount: z.output<typeof mountSchema>): MountFacts {
  const { kind, beamwidth } = mount;
  const common = { kind, ...defined({ beamwidthDegrees: beamwidth?.degrees }) };
  if (mount.kind !== "azimuth-elevation") return common;
  const { maximumAzimuthRate, maximumElevationRate, tolerance, cableWrap } = mount;
  const toleranceDegrees = tolerance?.degrees ?? (beamwidth?.degrees ?? 0) / 2; // the design states one of the two
  return {
    ...common,
    drive: { maximumRateDegreesPerS: maximumAzimuthRate.degreesPerSecond, toleranceDegrees },
    ...defined({ maximumElevationRateDegreesPerS: maximumElevationRate?.degreesPerSecond }),
    ...(cableWrap && { cableWrapDegrees: [cableWrap.from.degrees, cableWrap.to.degrees] as const }),
  };
}
