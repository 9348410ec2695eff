import { dvbs2Rows } from "./dvbs2-rows";
import type { Modcod } from "./modcod";

const slotSymbols = 90;
const frameBits = 64_800;
const headerBits = 80;
/** Slots between blocks of pilots. */
const slotsPerPilots = 16;
const pilotSymbols = 36;

/**
 * Computes the net bits in a symbol of DVB-S2 with normal frames, without headers of base band and frame, and without pilots.
 *
 * @equation (K_bch − 80)/(90·(S + 1) + 36·⌊(S − 1)/16⌋), S = 720/bits; the last term with pilots alone
 * @validity 2 to 5 bits a symbol
 * @source ETSI EN 302 307-1 V1.4.1, section 5.5 and table 13
 * @param bitsPerSymbol 2 for QPSK to 5 for 32APSK [bit]
 * @param kBch input bits of the outer code [bit]
 * @returns [bit/symbol]
 */
export function dvbs2Efficiency(bitsPerSymbol: number, kBch: number, hasPilots: boolean): number {
  if (![2, 3, 4, 5].includes(bitsPerSymbol))
    throw new RangeError(`Bits of a DVB-S2 symbol must be 2, 3, 4 or 5 but are ${bitsPerSymbol}: correct the modulation`);
  if (!(kBch > headerBits && kBch <= frameBits))
    throw new RangeError(`K_bch must lie above 80 and at most at 64,800 bits but is ${kBch}: take it from the standard`);
  const slots = frameBits / slotSymbols / bitsPerSymbol;
  const pilots = hasPilots ? pilotSymbols * Math.floor((slots - 1) / slotsPerPilots) : 0;
  return (kBch - headerBits) / (slotSymbols * (slots + 1) + pilots);
}

/** Names of all MODCODs of DVB-S2, in the order of the standard. */
export const dvbs2Names: readonly string[] = dvbs2Rows.map(([name]) => name);

/**
 * Finds a MODCOD of DVB-S2 with normal frames by its name, such as "16APSK 3/4".
 *
 * @throws RangeError for a name that the standard does not have
 */
export function dvbs2Modcod(name: string, hasPilots: boolean): Modcod {
  const row = dvbs2Rows.find(([candidate]) => candidate === name);
  if (row === undefined) throw new RangeError(`MODCOD must be one of ${dvbs2Names.join(", ")} but is ${name}: correct its name`);
  const [, bitsPerSymbol, kBch, thresholdDb] = row;
  return { name, thresholdDb, efficiencyBitPerSymbol: dvbs2Efficiency(bitsPerSymbol, kBch, hasPilots) };
}
