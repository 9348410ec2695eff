const turn = 360;

/** From one azimuth to another, −180 to 180 [°]. */
export function shortestTurn(fromDegrees: number, toDegrees: number): number {
  return toDegrees - fromDegrees - turn * Math.round((toDegrees - fromDegrees) / turn);
}
