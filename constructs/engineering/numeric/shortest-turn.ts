const turn = 360;

/**
 * Computes the shorter way from one azimuth to another.
 *
 * @equation b − a − 360·round((b − a)/360)
 * @validity any azimuths
 * @source definition
 * @returns −180 to 180, positive over east [°]
 */
export function shortestTurn(fromDegrees: number, toDegrees: number): number {
  return toDegrees - fromDegrees - turn * Math.round((toDegrees - fromDegrees) / turn);
}
