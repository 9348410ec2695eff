import type { SkyView } from "../sky-view";

/** Track of a satellite over the sky. Each list has one number per instant. */
export interface PassTrack {
  readonly instantsMs: Float64Array; // [ms] since 1970 UTC
  readonly azimuthDegrees: Float64Array; // [°]
  /** Elevation without refraction. */
  readonly elevationDegrees: Float64Array; // [°]
  readonly rangeKm: Float64Array; // [km]
  readonly rangeRateKmPerS: Float64Array; // [km/s]
  readonly offNadirDegrees: Float64Array; // [°]
}

/**
 * Looks at a satellite at given instants.
 *
 * @equation {@link SkyView.look} at each
 * @validity a satellite that has not decayed
 * @source definition
 * @throws RangeError when it has decayed at one of them
 */
export function passTrack(view: SkyView, instantsMs: Float64Array): PassTrack {
  const list = () => new Float64Array(instantsMs.length);
  const track = { azimuthDegrees: list(), elevationDegrees: list(), rangeKm: list(), rangeRateKmPerS: list(), offNadirDegrees: list() };
  for (let i = 0; i < instantsMs.length; i++) {
    lookOrThrow(view, instantsMs[i] ?? Number.NaN);
    track.azimuthDegrees[i] = view.azimuthDegrees;
    track.elevationDegrees[i] = view.elevationDegrees;
    track.rangeKm[i] = view.rangeKm;
    track.rangeRateKmPerS[i] = view.rangeRateKmPerS;
    track.offNadirDegrees[i] = view.offNadirDegrees;
  }
  return { instantsMs, ...track };
}

/** @throws RangeError when the satellite has decayed */
export function lookOrThrow(view: SkyView, instantMs: number): void {
  const code = view.look(instantMs);
  if (code !== 0)
    throw new RangeError(
      `Satellite must hold its orbit but has error ${code} of SGP4 at ${Math.round(instantMs)} ms: compute only within its passes`,
    );
}
