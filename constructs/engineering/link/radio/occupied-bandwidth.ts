import { checkBetween } from "../atmosphere/link-range";

/** Refuses impossible symbol rates. */
export function checkSymbolRate(symbolRatePerS: number): void {
  checkBetween("Symbol rate", symbolRatePerS, 1, 1e11, "symbols/s", "give it in symbols a second");
}

/**
 * Computes the bandwidth of a carrier in the spectrum.
 *
 * @equation B = R_s·(1 + roll-off)
 * @validity 1 to 10¹¹ symbols/s, roll-off 0 to 1
 * @source ETSI EN 302 307-1, section 5.6, shaping by a square root raised cosine
 * @returns [Hz]
 */
export function occupiedBandwidthHz(symbolRatePerS: number, rollOff: number): number {
  checkSymbolRate(symbolRatePerS);
  checkBetween("Roll-off", rollOff, 0, 1, "", "give it as a share");
  return symbolRatePerS * (1 + rollOff);
}
