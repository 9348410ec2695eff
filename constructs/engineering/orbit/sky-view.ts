import { toEarthFixed } from "./earth-fixed";
import { type GeodeticSite, type SiteFrame, siteFrame } from "./geodetic-site";
import { azimuthDegrees, elevationDegrees, type LookAngles } from "./look-angles";
import type { Motion } from "./motion";
import { offNadirDegrees } from "./off-nadir";
import { siderealTimeRad } from "./sidereal-time";

/**
 * A satellite as seen from a site at the instant of the last look. A search looks tens of thousands of times, so the view itself holds the numbers, and a look
 * makes no object.
 */
export class SkyView {
  readonly frame: SiteFrame;
  /** State in TEME [km], [km/s]. */
  readonly state = new Float64Array(6);
  /** State in the frame of the earth [km], [km/s]. */
  private readonly fixed = new Float64Array(6);
  instantMs = Number.NaN; // [ms] since 1970 UTC
  eastKm = 0; // [km] from the site
  northKm = 0; // [km]
  upKm = 0; // [km]
  eastKmPerS = 0; // [km/s]
  northKmPerS = 0; // [km/s]
  upKmPerS = 0; // [km/s]
  rangeKm = 0; // [km]
  rangeRateKmPerS = 0; // [km/s]

  /** @throws RangeError for an invalid site */
  constructor(
    private readonly motion: Motion,
    site: GeodeticSite,
  ) {
    this.frame = siteFrame(site);
  }

  /**
   * Looks at an instant.
   *
   * @equation {@link toEarthFixed} by {@link siderealTimeRad}, then east, north and up of satellite − site; ρ̇ = ρ⃗·v/ρ by SGP4's velocity
   * @validity satellites of the earth; polar motion, light time and aberration are left out
   * @source D. A. Vallado, Fundamentals of Astrodynamics, section 4.4
   * @returns 0, or SGP4's error code, after which the view is not valid
   */
  look(instantMs: number): number {
    const { motion, state, fixed, frame } = this;
    const code = motion.stateAt(instantMs, state);
    if (code !== 0) return code;
    toEarthFixed(state, siderealTimeRad(instantMs), fixed);
    const { sinLatitude, cosLatitude, sinLongitude, cosLongitude } = frame;
    const x = (fixed[0] ?? 0) - frame.xKm;
    const y = (fixed[1] ?? 0) - frame.yKm;
    const z = (fixed[2] ?? 0) - frame.zKm;
    const u = fixed[3] ?? 0;
    const v = fixed[4] ?? 0;
    const w = fixed[5] ?? 0;
    const outward = cosLongitude * x + sinLongitude * y;
    const outwardRate = cosLongitude * u + sinLongitude * v;
    this.instantMs = instantMs;
    this.eastKm = cosLongitude * y - sinLongitude * x;
    this.eastKmPerS = cosLongitude * v - sinLongitude * u;
    this.northKm = cosLatitude * z - sinLatitude * outward;
    this.northKmPerS = cosLatitude * w - sinLatitude * outwardRate;
    this.upKm = cosLatitude * outward + sinLatitude * z;
    this.upKmPerS = cosLatitude * outwardRate + sinLatitude * w;
    this.rangeKm = Math.sqrt(x * x + y * y + z * z);
    this.rangeRateKmPerS = (x * u + y * v + z * w) / this.rangeKm;
    return 0;
  }

  get azimuthDegrees(): number {
    return azimuthDegrees(this.eastKm, this.northKm);
  }

  get elevationDegrees(): number {
    return elevationDegrees(this.eastKm, this.northKm, this.upKm);
  }

  /** Speed seen from the turning earth [km/s]. */
  get speedKmPerS(): number {
    return Math.sqrt(this.eastKmPerS ** 2 + this.northKmPerS ** 2 + this.upKmPerS ** 2);
  }

  get offNadirDegrees(): number {
    return offNadirDegrees(this.fixed, this.frame);
  }

  /** Returns all of it as plain data. */
  angles(): LookAngles {
    const { azimuthDegrees, elevationDegrees, rangeKm, rangeRateKmPerS, offNadirDegrees } = this;
    return Object.freeze({ azimuthDegrees, elevationDegrees, rangeKm, rangeRateKmPerS, offNadirDegrees });
  }
}
