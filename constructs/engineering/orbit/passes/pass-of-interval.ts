import type { SkyView } from "../sky-view";
import type { Horizon } from "./horizon";
import type { Pass } from "./pass";

/** An interval in which a satellite is seen, with its culminations within or near it, all relative to one base [s]. */
interface SeenInterval {
  readonly aosS: number; // [s]
  readonly losS: number; // [s]
  readonly culminationsS: readonly number[]; // [s]
  readonly cutAtStart: boolean;
  readonly cutAtEnd: boolean;
}

/** Remainder of a pass behind its last piece that counts as rounding [s]. */
const rounding = 1e-6;

/**
 * Cuts an interval into pieces of a length from its beginning; the last may be shorter.
 *
 * @equation aos + i·length
 * @validity a length above 0
 * @source definition
 */
export function piecesOf(interval: SeenInterval, maximumContactS = Number.POSITIVE_INFINITY): readonly SeenInterval[] {
  const { aosS, losS, cutAtStart, cutAtEnd } = interval;
  const count = Math.max(1, Math.ceil((losS - aosS) / maximumContactS - rounding));
  if (count === 1) return [interval];
  return Array.from({ length: count }, (_, i) => ({
    ...interval,
    aosS: aosS + i * maximumContactS,
    losS: i === count - 1 ? losS : aosS + (i + 1) * maximumContactS,
    cutAtStart: cutAtStart && i === 0,
    cutAtEnd: cutAtEnd && i === count - 1,
  }));
}

/** Makes the pass of an interval. Its greatest elevation is at a culmination within it or at one of its ends. */
export function passOf(view: SkyView, horizon: Horizon, baseMs: number, interval: SeenInterval): Pass {
  const { aosS, losS, culminationsS, cutAtStart, cutAtEnd } = interval;
  const at = (s: number) => {
    view.look(baseMs + s * 1000);
    const { elevationDegrees, azimuthDegrees, rangeKm } = view;
    return { s, elevationDegrees, azimuthDegrees, rangeKm };
  };
  const aos = at(aosS);
  const los = at(losS);
  const within = culminationsS.filter((s) => s > aosS && s < losS).map(at);
  let top = aos;
  for (const one of [...within, los]) if (one.elevationDegrees > top.elevationDegrees) top = one;
  return Object.freeze({
    aosMs: baseMs + aosS * 1000,
    tcaMs: baseMs + top.s * 1000,
    losMs: baseMs + losS * 1000,
    maximumElevationDegrees: horizon.seenDegrees(top.elevationDegrees),
    azimuthAosDegrees: aos.azimuthDegrees,
    azimuthTcaDegrees: top.azimuthDegrees,
    azimuthLosDegrees: los.azimuthDegrees,
    rangeTcaKm: top.rangeKm,
    cutAtStart,
    cutAtEnd,
  });
}
