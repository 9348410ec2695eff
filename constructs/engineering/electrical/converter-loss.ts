import { type Curve, interpolateHeld } from "../numeric/curve";

/**
 * Loss of a power supply or rectifier unit.
 *
 * @equation P_loss = P·(1/η(x) − 1), x = P/P_r; below the first published point x0: P_r·x0·(1/η(x0) − 1)
 * @validity η linear between published points; below the first the loss in watts stays (no output included), beyond the last its efficiency holds
 * @source definition of efficiency; 80 PLUS and maker's tables give the points
 * @param outputW [W]
 * @param ratedW rated output [W]
 * @param efficiency efficiency over output ÷ rated [-]
 * @returns [W]
 */
export function converterLoss(outputW: number, ratedW: number, efficiency: Curve): number {
  const first = efficiency[0]?.[0] ?? 0;
  const x = Math.max(outputW / ratedW, first);
  return Math.max(outputW, ratedW * first) * (1 / interpolateHeld(efficiency, x) - 1);
}

/**
 * What a converter draws for an output.
 *
 * @equation P_in = P + P_loss(P), of {@link converterLoss}
 * @validity as {@link converterLoss}
 * @source conservation of energy
 * @param outputW [W]
 * @param ratedW rated output [W]
 * @param efficiency efficiency over output ÷ rated [-]
 * @returns [W]
 */
export function converterInputW(outputW: number, ratedW: number, efficiency: Curve): number {
  return outputW + converterLoss(outputW, ratedW, efficiency);
}

/**
 * What a converter gives for what it draws.
 *
 * @equation {@link converterInputW} solved for P: between two points, where η = a + b·P, P = a·P_in/(1 − b·P_in)
 * @validity as {@link converterLoss}; 0 for what its loss without output takes
 * @source inverse of {@link converterInputW}
 * @param inputW [W]
 * @param ratedW rated output [W]
 * @param efficiency efficiency over output ÷ rated, so that what it draws rises with the output [-]
 * @returns [W]
 */
export function converterOutputW(inputW: number, ratedW: number, efficiency: Curve): number {
  const first = efficiency[0];
  if (first === undefined) throw new RangeError("Curve must have at least one point but has none: add the published points");
  let [x, y] = first;
  const firstW = ratedW * x;
  if (inputW <= firstW / y) return Math.max(0, inputW - firstW * (1 / y - 1));
  for (const [nextX, nextY] of efficiency) {
    if (inputW <= (ratedW * nextX) / nextY) {
      const slope = (nextY - y) / ((nextX - x) * ratedW);
      return ((y - slope * ratedW * x) * inputW) / (1 - slope * inputW);
    }
    [x, y] = [nextX, nextY];
  }
  return inputW * y;
}
