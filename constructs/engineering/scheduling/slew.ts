import { shortestTurn } from "../numeric/shortest-turn";

/** How fast the axes of a mount turn. */
export interface SlewRates {
  readonly azimuthDegreesPerS: number; // [°/s]
  readonly elevationDegreesPerS: number; // [°/s]
}

/** Where an antenna looks. */
export interface Pointing {
  readonly azimuthDegrees: number; // [°]
  readonly elevationDegrees: number; // [°]
}

/** Where a mount looks at both ends of a pass, and how fast it gets there. */
export interface Slewing {
  readonly rates: SlewRates;
  readonly aos: Pointing;
  readonly los: Pointing;
  /** Its azimuths count the turns of its cables. False where it has no cables, or the pass fits no turn of them. */
  readonly isWound: boolean;
}

/**
 * How long a mount turns from the end of one pass to the start of another.
 *
 * @equation max(|Δaz|/azimuth rate, |Δel|/elevation rate), Δaz as the cables turn where both passes are wound, else the shortest turn
 * @validity rates above 0; starting and stopping of the axes take no time
 * @source definition of a rate
 * @returns whole milliseconds, rounded up; 0 of a mount without rates [ms]
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
