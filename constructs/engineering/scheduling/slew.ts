import { shortestTurn } from "../numeric/shortest-turn";

interface SlewRates {
  readonly azimuthDegreesPerS: number; // [°/s]
  readonly elevationDegreesPerS: number; // [°/s]
}

export interface Pointing {
  readonly azimuthDegrees: number; // [°]
  readonly elevationDegrees: number; // [°]
}

/** The directions of a mount at both ends of a pass, and its rates. */
export interface Slewing {
  readonly rates: SlewRates;
  readonly aos: Pointing;
  readonly los: Pointing;
  /** Whether its azimuths count the turns of its cables. False without cables, or if the pass fits no turn of them. */
  readonly isWound: boolean;
}

/**
 * Computes the time for which a mount turns from the end of one pass to the start of another.
 *
 * @equation max(|Δaz|/azimuth rate, |Δel|/elevation rate), Δaz as the cables turn where both passes are wound, else the shortest turn
 * @validity rates above 0; starting and stopping of the axes take no time
 * @source definition of a rate
 * @returns whole milliseconds, rounded up; 0 for a mount without rates [ms]
 */
export function slewMs(from: Slewing | undefined, to: Slewing | undefined): number {
  if (!(from && to)) return 0;
  const { azimuthDegreesPerS, elevationDegreesPerS } = from.rates;
  const [start, end] = [from.los, to.aos];
  const turn =
    from.isWound && to.isWound ? end.azimuthDegrees - start.azimuthDegrees : shortestTurn(start.azimuthDegrees, end.azimuthDegrees);
  const climb = end.elevationDegrees - start.elevationDegrees;
  return Math.ceil(1000 * Math.max(Math.abs(turn) / azimuthDegreesPerS, Math.abs(climb) / elevationDegreesPerS));
}
