import type { ContactCandidate } from "./contact-candidates";

/** What of a contact decides whether another clashes with it. */
export type Occupation = Pick<ContactCandidate, "antenna" | "occupiedFromMs" | "freeAgainMs">;

/**
 * Whether an antenna can take only one of two contacts. Touching is allowed.
 *
 * @equation same antenna, s₁ < e₂ + gap and s₂ < e₁ + gap
 * @validity any times
 * @source definition
 */
export function clash(one: Occupation, other: Occupation): boolean {
  return one.antenna === other.antenna && one.occupiedFromMs < other.freeAgainMs && other.occupiedFromMs < one.freeAgainMs;
}

/**
 * Whether two contacts, on any antennas, are the same signal at the same time, which is received once.
 *
 * @equation same `once`, AOS₁ < LOS₂ and AOS₂ < LOS₁
 * @validity any times
 * @source definition
 */
export function areReceivedOnce(one: ContactCandidate, other: ContactCandidate): boolean {
  return one.once !== undefined && one.once === other.once && one.aosMs < other.losMs && other.aosMs < one.losMs;
}
