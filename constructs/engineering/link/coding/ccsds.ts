import { raise } from "../../numeric/raise";
import { checkBetween } from "../atmosphere/link-range";
import { dbOfRatio } from "../radio/decibels";
import type { Modcod } from "./modcod";

/** A modulation and code of CCSDS with the numbers of its mission. */
interface CcsdsCoding {
  readonly name: string;
  readonly bitsPerSymbol: number; // [bit]
  readonly codeRate: number; // [-]
  /** Eb/N0 of an information bit at which frames are received with the promised error rate. */
  readonly ebN0Db: number; // [dB]
  /** Share of a frame that is data. */
  readonly frameEfficiency: number; // [-]
}

/**
 * Computes the Eb/N0 below which no code carries this number of information bits in a symbol.
 *
 * @equation Eb/N0 = (2^η − 1)/η
 * @validity above 0 bit/symbol
 * @source C. E. Shannon, A Mathematical Theory of Communication, 1948, theorem 17, for a symbol of two dimensions
 * @param informationBits η: bits of a symbol · code rate [bit/symbol]
 * @returns [dB]
 */
export function leastEbN0Db(informationBits: number): number {
  return dbOfRatio((raise(2, informationBits) - 1) / informationBits);
}

/**
 * Makes a MODCOD of CCSDS.
 *
 * @equation Es/N0 = Eb/N0 + 10·log(bits·code rate); efficiency = bits·code rate·frame efficiency
 * @validity 1 to 16 bits a symbol, code rate and frame efficiency above 0 to 1, Eb/N0 −10 to 40 dB
 * @source CCSDS 130.1-G-3, relation of Eb/N0 and Es/N0
 */
export function ccsdsModcod({ name, bitsPerSymbol, codeRate, ebN0Db, frameEfficiency }: CcsdsCoding): Modcod {
  checkBetween(`Bits of a symbol of ${name}`, bitsPerSymbol, 1, 16, "bits", "correct the modulation");
  checkBetween(`Code rate of ${name}`, codeRate, 0.001, 1, "", "give information bits over coded bits");
  checkBetween(`Frame efficiency of ${name}`, frameEfficiency, 0.001, 1, "", "give data over frame as a share");
  checkBetween(`Eb/N0 of ${name}`, ebN0Db, -10, 40, "dB", "give it in decibels, for an information bit");
  const informationBits = bitsPerSymbol * codeRate;
  return { name, thresholdDb: ebN0Db + dbOfRatio(informationBits), efficiencyBitPerSymbol: informationBits * frameEfficiency };
}
