import { type Curve, interpolateHeld } from "../numeric/curve";

/**
 * Computes the loss of a power supply or rectifier unit.
 *
 * @equation P_loss = P·(1/η(x) − 1), x = P/P_r; below the first published point x0: P_r·x0·(1/η(x0) − 1)
 * @validity η linear between published points; below the first point the loss in watts is constant (also without output), beyond the last point its efficiency
 * holds
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
 * Computes the input power of a converter for an output.
 *
 * @equation P_in = P + P_loss(P), of {@link converterLoss}
 * @validity as for {@link converterLoss}
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
 * Computes the output power of a converter for an input.
 *
 * @equation {@link converterInputW} solved for P: between two points, where η = a + b·P, P = a·P_in/(1 − b·P_in)
 * @validity as for {@link converterLoss}; 0 up to its loss without output
 * @source inverse of {@link converterInputW}
 * @param inputW [W]
 * @param ratedW rated output [W]
 * @param efficiency efficiency over output ÷ rated, so that the input rises with the output [-]
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
