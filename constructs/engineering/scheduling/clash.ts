import type { ContactCandidate } from "./contact-candidates";
import { slewMs } from "./slew";

/** What of a contact decides whether another clashes with it. */
export type Occupation = Pick<
  ContactCandidate,
  "contact" | "antenna" | "occupiedFromMs" | "occupiedToMs" | "gapMs" | "piecesOf" | "slewing"
>;

/**
 * Whether an antenna can take only one of two contacts. Touching is allowed.
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

/** Whether an antenna goes on with the same pass from one contact to another. */
export function arePieces(one: Pick<Occupation, "piecesOf">, other: Pick<Occupation, "piecesOf">): boolean {
  return one.piecesOf !== undefined && one.piecesOf === other.piecesOf;
}

/**
 * Whether two columns, on any antennas, are the same link at the same time, which is received once.
 *
 * @equation same link, AOS₁ < LOS₂ and AOS₂ < LOS₁
 * @validity any times
 * @source definition
 */
export function areReceivedOnce(one: ContactCandidate, other: ContactCandidate): boolean {
  return one.link === other.link && one.aosMs < other.losMs && other.aosMs < one.losMs;
}
