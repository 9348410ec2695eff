import type { Enforcement } from "./finding";

const hardness: Readonly<Record<Enforcement, number>> = { block: 2, warn: 1, inform: 0 };

/** Returns the enforcement that does less. */
export function weaker(one: Enforcement, other: Enforcement): Enforcement {
  return hardness[one] <= hardness[other] ? one : other;
}

/** Returns the enforcement that does most; undefined for an empty list. */
export function hardest(all: readonly Enforcement[]): Enforcement | undefined {
  return all.reduce<Enforcement | undefined>((most, one) => (most === undefined || hardness[one] > hardness[most] ? one : most), undefined);
}
