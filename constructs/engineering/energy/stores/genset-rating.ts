/** Kind of power that a genset's plate states. */
type GensetRating = "COP" | "DCP" | "PRP" | "LTP" | "ESP";

interface ConstantLoadLimit {
  /** Share of the rating [-]. */
  readonly share: number;
  /** Running hours per year; infinity without a limit [h/a]. */
  readonly hoursPerYear: number;
  /** Confidence in the numbers. */
  readonly confidence: "verified" | "recalled";
}

/**
 * Continuous, prime and standby as Atlas Copco (QAS 500, manual) and Cummins (power topic 6240) quote ISO 8528-1: no average limit and no hours; 70 % over 24
 * h; 70 % over 24 h and 200 h a year. Limited time 500 h from the same. DCP is in the edition of 2018: unlimited hours at constant or varying load, not read in
 * the standard or a maker's sheet.
 */
const limits: Readonly<Record<GensetRating, ConstantLoadLimit>> = {
  COP: { share: 1, hoursPerYear: Number.POSITIVE_INFINITY, confidence: "verified" },
  DCP: { share: 1, hoursPerYear: Number.POSITIVE_INFINITY, confidence: "recalled" },
  PRP: { share: 0.7, hoursPerYear: Number.POSITIVE_INFINITY, confidence: "verified" },
  LTP: { share: 1, hoursPerYear: 500, confidence: "verified" },
  ESP: { share: 0.7, hoursPerYear: 200, confidence: "verified" },
};

/**
 * Returns the share of its rating that a genset may supply to a constant load, and the hours. A node's load has no peaks that an average would lower.
 *
 * @equation P ≤ share·P_rated·f, f the share that elevation and temperature leave
 * @validity overload of prime sets (10 % for 1 h in 12) is for peaks and not counted
 * @source ISO 8528-1:2018, power ratings, as makers quote it
 */
export function constantLoadLimit(rating: GensetRating): ConstantLoadLimit {
  return limits[rating];
}
