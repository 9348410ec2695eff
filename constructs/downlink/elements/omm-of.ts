import type { ElementSet } from "../../engineering/orbit/element-set";
import { defined } from "../../plain/defined";

/** Returns an element set as the object of an Orbit Mean-Elements Message in CelesTrak's JSON form. Reading it again returns the same set. */
export function ommOf(set: ElementSet): object {
  return {
    ...defined({ OBJECT_NAME: set.name }),
    NORAD_CAT_ID: set.catalogueNumber,
    EPOCH: epochText(set.epochMs),
    MEAN_MOTION: set.meanMotionRevPerDay,
    ECCENTRICITY: set.eccentricity,
    INCLINATION: set.inclinationDegrees,
    RA_OF_ASC_NODE: set.rightAscensionDegrees,
    ARG_OF_PERICENTER: set.argumentOfPerigeeDegrees,
    MEAN_ANOMALY: set.meanAnomalyDegrees,
    BSTAR: set.bstarPerEarthRadius,
  };
}

/** Returns the epoch with microseconds, from the fraction of the milliseconds. */
function epochText(epochMs: number): string {
  const microseconds = Math.round(epochMs * 1000);
  const ms = Math.floor(microseconds / 1000);
  return new Date(ms).toISOString().replace("Z", `${microseconds - ms * 1000}`.padStart(3, "0"));
}
