import type { SatRec } from "satellite.js";
import { checkElements, type ElementSet } from "./element-set";
import { decayRadiusKm, farthestKm, type Motion } from "./motion";

const msPerMinute = 60_000;

/** SGP4's code of a satellite that has decayed. */
const decayed = 6;

/** The function of the model, without the checks of dates around it. */
type Propagate = typeof import("satellite.js")["sgp4"];

class Sgp4Motion implements Motion {
  constructor(
    private readonly record: SatRec,
    private readonly propagate: Propagate,
    private readonly epochMs: number,
  ) {}

  stateAt(instantMs: number, state: Float64Array): number {
    const found = this.propagate(this.record, (instantMs - this.epochMs) / msPerMinute);
    if (!found) return this.record.error || decayed;
    const { position, velocity } = found;
    state[0] = position.x;
    state[1] = position.y;
    state[2] = position.z;
    state[3] = velocity.x;
    state[4] = velocity.y;
    state[5] = velocity.z;
    const radiusSquared = position.x * position.x + position.y * position.y + position.z * position.z;
    return radiusSquared >= decayRadiusKm * decayRadiusKm && radiusSquared <= farthestKm * farthestKm ? 0 : decayed;
  }
}

/**
 * Makes the motion of a satellite by SGP4, near the earth and in deep space.
 *
 * The library keeps its epoch to the millisecond, which changes the sidereal time and the pull of sun and moon by some 1e-8 of a radian. The minutes since the
 * epoch are computed here, from the epoch with its microseconds.
 *
 * @equation SGP4 and SDP4 with the constants of WGS-72 in mode "i" (improved)
 * @validity days around the epoch; accuracy falls with the time from it
 * @source D. A. Vallado, P. Crawford, R. Hujsak and T. S. Kelso, Revisiting Spacetrack Report #3, AIAA 2006-6753; computed by satellite.js
 * @throws RangeError for elements of no orbit
 */
export function sgp4Motion(elements: ElementSet): Motion {
  checkElements(elements);
  // loading it takes longer than many whole commands
  const { json2satrec, sgp4 }: typeof import("satellite.js") = require("satellite.js");
  const record = json2satrec(
    {
      OBJECT_NAME: elements.name ?? "",
      OBJECT_ID: "",
      NORAD_CAT_ID: elements.catalogueNumber,
      EPOCH: new Date(Math.round(elements.epochMs)).toISOString(),
      MEAN_MOTION: elements.meanMotionRevPerDay,
      ECCENTRICITY: elements.eccentricity,
      INCLINATION: elements.inclinationDegrees,
      RA_OF_ASC_NODE: elements.rightAscensionDegrees,
      ARG_OF_PERICENTER: elements.argumentOfPerigeeDegrees,
      MEAN_ANOMALY: elements.meanAnomalyDegrees,
      BSTAR: elements.bstarPerEarthRadius,
      MEAN_MOTION_DOT: 0, // SGP4 does not read them
      MEAN_MOTION_DDOT: 0,
      EPHEMERIS_TYPE: 0,
      CLASSIFICATION_TYPE: "U",
      ELEMENT_SET_NO: 0,
      REV_AT_EPOCH: 0,
    },
    "i",
  );
  return new Sgp4Motion(record, sgp4, elements.epochMs);
}
