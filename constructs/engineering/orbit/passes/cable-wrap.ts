import { shortestTurn } from "../../numeric/shortest-turn";

const turn = 360;

/**
 * Unwraps azimuths: each follows the one before by the shortest turn.
 *
 * @equation u_i = u_{i−1} + shortest turn from a_{i−1} to a_i
 * @validity less than half a turn between two
 * @source definition of unwrapping
 * @param azimuthsDegrees in the order of time [°]
 * @returns [°]
 */
export function unwrapped(azimuthsDegrees: Float64Array): Float64Array {
  let last = azimuthsDegrees[0] ?? 0;
  return azimuthsDegrees.map((azimuth) => {
    last += shortestTurn(last, azimuth);
    return last;
  });
}

/**
 * Finds the azimuth at which an antenna with limited cables begins a pass. It uses the turn in which the whole pass fits; of several, the one with the smallest
 * azimuth by size, or the negative one of two equal ones. Undefined if none fits: the antenna must turn back during the pass, {@link unwindingSeconds}.
 *
 * @equation a_0 + 360·k with lo ≤ min u + 360·k and max u + 360·k ≤ hi
 * @validity azimuths of each second and of the end
 * @source definition of a cable wrap
 * @param azimuthsDegrees in the order of time [°]
 * @param lowestDegrees of the range of the mount [°]
 * @param highestDegrees [°]
 * @returns [°]
 */
export function wrapStartDegrees(azimuthsDegrees: Float64Array, lowestDegrees: number, highestDegrees: number): number | undefined {
  if (!(highestDegrees > lowestDegrees))
    throw new RangeError(`Azimuth range must end above ${lowestDegrees}° but ends at ${highestDegrees}°: give its lower end first`);
  if (azimuthsDegrees.length === 0) throw new RangeError("Azimuths of a pass must be at least one but are none: give its track");
  const way = unwrapped(azimuthsDegrees);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const azimuth of way) {
    least = Math.min(least, azimuth);
    most = Math.max(most, azimuth);
  }
  const lowestTurn = Math.ceil((lowestDegrees - least) / turn);
  const highestTurn = Math.floor((highestDegrees - most) / turn);
  let best: number | undefined;
  for (let k = lowestTurn; k <= highestTurn; k++) {
    const start = (way[0] ?? Number.NaN) + k * turn;
    if (best === undefined || Math.abs(start) < Math.abs(best)) best = start; // in rising order, the negative one of two comes first
  }
  return best;
}

/**
 * Computes the seconds that a pass loses while its antenna turns back by a full turn.
 *
 * @equation 360/ω
 * @validity a full turn at the full rate of the drive
 * @source definition of a rate
 * @param maximumRateDegreesPerS ω of the azimuth drive [°/s]
 * @returns [s]
 */
export function unwindingSeconds(maximumRateDegreesPerS: number): number {
  if (!(maximumRateDegreesPerS > 0))
    throw new RangeError(`Azimuth rate must be above 0 °/s but is ${maximumRateDegreesPerS} °/s: give that of the drive`);
  return turn / maximumRateDegreesPerS;
}
