import type { Judgement } from "./finding";

type Compared = Pick<Judgement, "margin" | "relativeMargin">;

/**
 * By what margins of different units are compared: the share of the span, smaller is tighter. What is broken by a share of nothing, as energy that is not served, is tighter than
 * all. Undefined where there is no room to compare: a control that holds its value, or a limit of 0 that is kept.
 */
export function tightness({ margin, relativeMargin }: Compared): number | undefined {
  if (margin !== undefined && relativeMargin === undefined && margin < 0) return Number.NEGATIVE_INFINITY;
  return relativeMargin;
}

/** Is one tighter than the other? Of two that break a share of nothing, the one that breaks it by more. */
export function isTighter(one: Compared, other: Compared): boolean {
  const [own, known] = [tightness(one) ?? Number.POSITIVE_INFINITY, tightness(other) ?? Number.POSITIVE_INFINITY];
  return own < known || (own === Number.NEGATIVE_INFINITY && known === own && Number(one.margin) < Number(other.margin));
}
