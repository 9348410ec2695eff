/**
 * Computes the diffuse share of global light.
 *
 * @equation 1 − 0.09·k to k = 0.22, 0.9511 − 0.1604·k + 4.388·k² − 16.638·k³ + 12.336·k⁴ to 0.8, then 0.165
 * @validity clearness 0 or more
 * @source D. G. Erbs, S. A. Klein and J. A. Duffie, Estimation of the diffuse radiation fraction for hourly, daily and monthly-average global radiation, Solar
 * Energy 28 (4), 1982, eq. 1
 * @param clearness k: global light ÷ light above the atmosphere on the same plane [-]
 * @returns [-]
 */
export function erbsDiffuseShare(clearness: number): number {
  if (!(clearness >= 0)) throw new RangeError(`Clearness must not be negative but is ${clearness}: correct the light`);
  if (clearness <= 0.22) return 1 - 0.09 * clearness;
  if (clearness > 0.8) return 0.165;
  return 0.9511 + clearness * (-0.1604 + clearness * (4.388 + clearness * (-16.638 + clearness * 12.336)));
}
