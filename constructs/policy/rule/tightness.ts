import type { Judgement } from "./finding";

type Compared = Pick<Judgement, "margin" | "relativeMargin">;

/**
 * Returns the number by which margins of different units are compared: the share of the span, smaller is tighter. A fail against a limit of 0, such as unserved
 * energy, is tighter than all. Undefined if there is nothing to compare: a controlled value, or a limit of 0 that is met.
 */
export function tightness({ margin, relativeMargin }: Compared): number | undefined {
  if (margin !== undefined && relativeMargin === undefined && margin < 0) return Number.NEGATIVE_INFINITY;
  return relativeMargin;
}

/** Returns whether one margin is tighter than the other. Of two fails against limits of 0, the larger shortfall is tighter. */
export function isTighter(one: Compared, other: Compared): boolean {
  const [own, known] = [tightness(one) ?? Number.POSITIVE_INFINITY, tightness(other) ?? Number.POSITIVE_INFINITY];
  return own < known || (own === Number.NEGATIVE_INFINITY && known === own && Number(one.margin) < Number(other.margin));
}
