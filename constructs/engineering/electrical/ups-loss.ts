/**
 * Loss of a double-conversion UPS.
 *
 * @equation P_loss = P_r·(a + b·x + c·x²), x = P/P_r
 * @validity output from nothing to rated, on the mains and on battery
 * @source polynomial through the maker's losses; IEC 62040-3 has efficiency measured at 25, 50, 75 and 100 % load
 * @param outputW active output [W]
 * @param ratedW rated active power [W]
 * @param coefficients a, b, c [-]
 * @returns [W]
 */
export function upsLoss(outputW: number, ratedW: number, [a, b, c]: readonly [a: number, b: number, c: number]): number {
  const x = outputW / ratedW;
  return ratedW * (a + b * x + c * x * x);
}
