import type { Outcome } from "./finding";

const badness: Readonly<Record<Outcome, number>> = { fail: 4, unknown: 3, "not-judged": 2, pass: 1, "not-applicable": 0 };

/** The order of two judgements: by outcome, then by urgency. */
interface Severe {
  readonly outcome: Outcome;
  /** Smaller is worse, like a relative margin. NaN is the worst. */
  readonly urgency: number;
}

/** Returns whether one judgement is worse than the other. */
export function isWorse(one: Severe, other: Severe): boolean {
  const difference = badness[one.outcome] - badness[other.outcome];
  return difference > 0 || (difference === 0 && !Number.isNaN(other.urgency) && !(one.urgency >= other.urgency));
}

/** Returns the item with the least number, the first of equals; undefined for an empty list. */
export function leastBy<Item>(items: readonly Item[], numberOf: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>((least, one) => (least === undefined || numberOf(one) < numberOf(least) ? one : least), undefined);
}
