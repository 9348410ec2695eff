/** A time in which an antenna sees a satellite without a break. */
export interface Pass {
  /** Acquisition of signal: it rises above the horizon of the antenna. */
  readonly aosMs: number; // [ms] since 1970 UTC
  /** Greatest elevation within the pass, the earliest of several. */
  readonly tcaMs: number; // [ms]
  /** Loss of signal. */
  readonly losMs: number; // [ms]
  /** At the greatest elevation, as it is seen: with refraction where the horizon has it. */
  readonly maximumElevationDegrees: number; // [°]
  readonly azimuthAosDegrees: number; // [°]
  readonly azimuthTcaDegrees: number; // [°]
  readonly azimuthLosDegrees: number; // [°]
  /** Range at the greatest elevation. */
  readonly rangeTcaKm: number; // [km]
  /** The satellite was up before the window, or its orbit, began. */
  readonly cutAtStart: boolean;
  /** The satellite was still up when the window, or its orbit, ended. */
  readonly cutAtEnd: boolean;
}

/** When to look for passes. */
export interface PassWindow {
  readonly fromMs: number; // [ms] since 1970 UTC
  /** Not in the window itself. */
  readonly toMs: number; // [ms]
  /** Longest contact; a longer pass is cut into pieces. @default none is cut */
  readonly maximumContactS?: number; // [s]
}

/** @throws RangeError for a window that ends before it begins, and for contacts that never end */
export function checkWindow({ fromMs, toMs, maximumContactS }: PassWindow): void {
  if (!Number.isFinite(fromMs)) throw new RangeError(`Window must begin at an instant but begins at ${fromMs} ms: give ms since 1970 UTC`);
  if (!(toMs > fromMs && toMs < Number.POSITIVE_INFINITY))
    throw new RangeError(`Window must end after ${fromMs} ms but ends at ${toMs} ms: give its end after its beginning`);
  if (maximumContactS !== undefined && !(maximumContactS >= 1))
    throw new RangeError(`Longest contact must be at least 1 s but is ${maximumContactS} s: give it in seconds`);
}
