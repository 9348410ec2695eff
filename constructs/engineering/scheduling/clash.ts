import type { ContactCandidate } from "./contact-candidates";
import { slewMs } from "./slew";

/** The data of a contact that decide whether another clashes with it. */
type Occupation = Pick<ContactCandidate, "contact" | "antenna" | "occupiedFromMs" | "occupiedToMs" | "gapMs" | "piecesOf" | "slewing">;

/**
 * Returns whether an antenna can take only one of two contacts. Touching is allowed.
 *
 * @equation same antenna, s₂ < e₁ + max(gap, slew) with s₁ ≤ s₂; never two pieces of one pass
 * @validity any times
 * @source definition
 */
export function clash(one: Occupation, other: Occupation): boolean {
  if (one.antenna !== other.antenna || one.contact === other.contact || arePieces(one, other)) return false;
  const [first, second] = one.occupiedFromMs <= other.occupiedFromMs ? [one, other] : [other, one];
  return second.occupiedFromMs < first.occupiedToMs + Math.max(first.gapMs, slewMs(first.slewing, second.slewing));
}

/** Returns whether two contacts are pieces of the same pass over an antenna. */
export function arePieces(one: Pick<Occupation, "piecesOf">, other: Pick<Occupation, "piecesOf">): boolean {
  return one.piecesOf !== undefined && one.piecesOf === other.piecesOf;
}

/**
 * Returns whether two columns, on any antennas, are the same link at the same time, which is received once.
 *
 * @equation same link, AOS₁ < LOS₂ and AOS₂ < LOS₁
 * @validity any times
 * @source definition
 */
export function areReceivedOnce(one: ContactCandidate, other: ContactCandidate): boolean {
  return one.link === other.link && one.aosMs < other.losMs && other.aosMs < one.losMs;
}
