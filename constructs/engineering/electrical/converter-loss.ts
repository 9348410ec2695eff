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
