import { checkBetween } from "../atmosphere/link-range";

/** A modulation with its code: what it asks and what it carries. */
export interface Modcod {
  /** As "8PSK 2/3". */
  readonly name: string;
  /** Least Es/N0 at which it is received as its standard promises. */
  readonly thresholdDb: number; // [dB]
  /** Net bits in a symbol, framing taken off. */
  readonly efficiencyBitPerSymbol: number; // [bit/symbol]
}

/** Refuses a MODCOD whose numbers are impossible. */
export function checkModcod({ name, thresholdDb, efficiencyBitPerSymbol }: Modcod): void {
  checkBetween(`Threshold of ${name}`, thresholdDb, -40, 80, "dB", "give Es/N0 in decibels");
  if (!(efficiencyBitPerSymbol > 0 && efficiencyBitPerSymbol <= 16))
    throw new RangeError(
      `Efficiency of ${name} must lie above 0 and at most at 16 bit/symbol but is ${efficiencyBitPerSymbol} bit/symbol: correct it`,
    );
}

/**
 * What a signal has over a MODCOD.
 *
 * @equation M = Es/N0 − threshold − implementation loss
 * @validity finite numbers
 * @source definition of the margin
 * @returns [dB]
 */
export function modcodMarginDb(esN0Db: number, thresholdDb: number, implementationLossDb: number): number {
  return esN0Db - thresholdDb - implementationLossDb;
}
