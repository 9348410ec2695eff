import { shownNumber } from "../../numeric/shown-number";
import { checkBetween } from "../atmosphere/link-range";
import { checkModcod, type Modcod, modcodMarginDb } from "./modcod";

/** Coding of a link: adaptive among several MODCODs, or one fixed MODCOD. */
export type Coding =
  | { readonly kind: "adaptive"; readonly modcods: readonly Modcod[]; readonly requiredMarginDb: number }
  | { readonly kind: "fixed"; readonly modcod: Modcod };

/** Coding, prepared for many samples. */
export interface PreparedCoding {
  /** MODCODs from the most to the least efficient; among equals the more robust first. */
  readonly modcods: readonly Modcod[];
  readonly thresholdsDb: Float64Array; // [dB] of the same
  /** Least margin with which a MODCOD is used; 0 for a fixed one. */
  readonly leastMarginDb: number; // [dB]
  readonly implementationLossDb: number; // [dB]
  /** MODCOD with the lowest threshold. */
  readonly mostRobust: Modcod;
}

/**
 * Prepares a coding for many samples.
 *
 * @throws RangeError without MODCODs, with two of one name, and for numbers that are impossible
 */
export function prepareCoding(coding: Coding, implementationLossDb: number): PreparedCoding {
  checkBetween("Implementation loss", implementationLossDb, 0, 20, "dB", "take it from the data sheet of the modem");
  const given = coding.kind === "fixed" ? [coding.modcod] : coding.modcods;
  const leastMarginDb = coding.kind === "fixed" ? 0 : coding.requiredMarginDb;
  checkBetween("Required margin", leastMarginDb, 0, 40, "dB", "give it in decibels");
  const names = new Set<string>();
  for (const modcod of given) {
    checkModcod(modcod);
    if (names.has(modcod.name)) throw new RangeError(`Each MODCOD must have a name of its own but two are ${modcod.name}: leave one out`);
    names.add(modcod.name);
  }
  const modcods = [...given].sort((a, b) => b.efficiencyBitPerSymbol - a.efficiencyBitPerSymbol || a.thresholdDb - b.thresholdDb);
  const mostRobust = modcods.reduce<Modcod | undefined>(
    (least, one) => (least && least.thresholdDb <= one.thresholdDb ? least : one),
    undefined,
  );
  if (mostRobust === undefined) throw new RangeError("A coding must have at least one MODCOD but has none: add those of the satellite");
  const thresholdsDb = Float64Array.from(modcods, ({ thresholdDb }) => thresholdDb);
  return { modcods, thresholdsDb, leastMarginDb, implementationLossDb, mostRobust };
}

/**
 * Chooses the MODCOD that is received at an Es/N0. An adaptive coding uses the most efficient with the required margin, a fixed one its MODCOD while the margin is 0 or more.
 *
 * @equation first of the MODCODs by efficiency falling with Es/N0 − threshold − implementation loss ≥ required margin
 * @validity finite Es/N0
 * @source ETSI EN 302 307-1 V1.4.1, annex D, adaptive coding and modulation
 * @returns its index in the prepared MODCODs, −1 without lock
 */
export function chosenModcod(coding: PreparedCoding, esN0Db: number): number {
  if (!Number.isFinite(esN0Db))
    throw new RangeError(`Es/N0 must be finite but is ${shownNumber(esN0Db)} dB: correct the terms that it is computed from`);
  const { thresholdsDb, leastMarginDb, implementationLossDb } = coding;
  for (let i = 0; i < thresholdsDb.length; i++) {
    if (modcodMarginDb(esN0Db, thresholdsDb[i] ?? Number.POSITIVE_INFINITY, implementationLossDb) >= leastMarginDb) return i;
  }
  return -1;
}
