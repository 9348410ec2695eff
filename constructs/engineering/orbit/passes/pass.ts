/** Pass: a time in which an antenna sees a satellite without interruption. */
export interface Pass {
  /** Acquisition of signal: the satellite rises above the horizon of the antenna. */
  readonly aosMs: number; // [ms] since 1970 UTC
  /** Instant of the greatest elevation, the earliest of several. */
  readonly tcaMs: number; // [ms]
  /** Loss of signal: the satellite sets below the horizon of the antenna. */
  readonly losMs: number; // [ms]
  /** Greatest elevation as the antenna sees it, with refraction if the horizon has it. */
  readonly maximumElevationDegrees: number; // [°]
  readonly azimuthAosDegrees: number; // [°]
  readonly azimuthTcaDegrees: number; // [°]
  readonly azimuthLosDegrees: number; // [°]
  /** Range at the greatest elevation. */
  readonly rangeTcaKm: number; // [km]
  /** Whether the satellite was already visible when the window, or the validity of its orbit, began. */
  readonly cutAtStart: boolean;
  /** Whether the satellite was still visible when the window, or the validity of its orbit, ended. */
  readonly cutAtEnd: boolean;
}

export interface PassWindow {
  readonly fromMs: number; // [ms] since 1970 UTC
  /** End of the window, which is not part of it. */
  readonly toMs: number; // [ms]
  /** Longest contact; a longer pass is cut into pieces. @default no limit */
  readonly maximumContactS?: number; // [s]
}

/** @throws RangeError for a window that ends before it begins, and for contacts without length */
export function checkWindow({ fromMs, toMs, maximumContactS }: PassWindow): void {
  if (!Number.isFinite(fromMs))
    throw new RangeError(`Window must begin at an instant but begins at ${fromMs} ms: write milliseconds since 1970 UTC`);
  if (!(toMs > fromMs && toMs < Number.POSITIVE_INFINITY))
    throw new RangeError(`Window must end after ${fromMs} ms but ends at ${toMs} ms: write an end after its beginning`);
  if (maximumContactS !== undefined && !(maximumContactS >= 1))
    throw new RangeError(`Longest contact must be at least 1 s but is ${maximumContactS} s: write it in seconds`);
}
