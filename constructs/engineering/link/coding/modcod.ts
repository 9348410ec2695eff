import { checkBetween } from "../atmosphere/link-range";

/** Modulation with its code (MODCOD): the signal that it needs and the data that it carries. */
export interface Modcod {
  /** Name, such as "8PSK 2/3". */
  readonly name: string;
  /** Least Es/N0 for the error rate that its standard states. */
  readonly thresholdDb: number; // [dB]
  /** Net bits for each symbol, without framing. */
  readonly efficiencyBitPerSymbol: number; // [bit/symbol]
}

/** Refuses a MODCOD whose numbers are impossible. */
export function checkModcod({ name, thresholdDb, efficiencyBitPerSymbol }: Modcod): void {
  checkBetween(`Threshold of ${name}`, thresholdDb, -40, 80, "dB", "give Es/N0 in decibels");
  if (!(efficiencyBitPerSymbol > 0 && efficiencyBitPerSymbol <= 16))
    throw new RangeError(
      `Efficiency of ${name} must be above 0 and at most 16 bit/symbol but is ${efficiencyBitPerSymbol} bit/symbol: correct it`,
    );
}

/**
 * Computes the margin of a signal above the threshold of a MODCOD.
 *
 * @equation M = Es/N0 − threshold − implementation loss
 * @validity finite numbers
 * @source definition of the margin
 * @returns [dB]
 */
export function modcodMarginDb(esN0Db: number, thresholdDb: number, implementationLossDb: number): number {
  return esN0Db - thresholdDb - implementationLossDb;
}
