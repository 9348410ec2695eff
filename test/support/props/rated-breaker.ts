import { type BreakerSeriesId, declarePart } from "cdktf-edge-node";

/** A breaker of a series at its rating, as a design has it. */
export function ratedBreaker<const Rating extends `${number} A`>(id: Exclude<BreakerSeriesId, "schneider-compact-ns">, rating: Rating) {
  const { values, part, source } = declarePart(id, { rating });
  return { part, ...values, source };
}
