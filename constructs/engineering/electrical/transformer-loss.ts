/**
 * Computes the loss of a three-phase transformer with unbalanced load.
 *
 * @equation P = P0 + (P_fl/3)·Σ(I_k/I_r)²
 * @validity sinusoidal currents, windings at the temperature of the loss test
 * @source definition of no-load and load loss in IEC 60076-1:2011, applied to each winding
 * @param noLoadLossW [W]
 * @param loadLossW at rated current on all three windings [W]
 * @param squaredLoadRatios Σ(I_k/I_r)² of the three secondary windings [-]
 * @returns [W]
 */
export function transformerLoss(noLoadLossW: number, loadLossW: number, squaredLoadRatios: number): number {
  return noLoadLossW + (loadLossW / 3) * squaredLoadRatios;
}
