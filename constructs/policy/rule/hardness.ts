import type { Enforcement } from "./finding";

const hardness: Readonly<Record<Enforcement, number>> = { block: 2, warn: 1, inform: 0 };

/** The one that does less. */
export function weaker(one: Enforcement, other: Enforcement): Enforcement {
  return hardness[one] <= hardness[other] ? one : other;
}

/** The one of some that does most; undefined of none. */
export function hardest(all: readonly Enforcement[]): Enforcement | undefined {
  return all.reduce<Enforcement | undefined>((most, one) => (most === undefined || hardness[one] > hardness[most] ? one : most), undefined);
}
