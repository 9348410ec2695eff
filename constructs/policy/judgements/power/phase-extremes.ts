import type { PhaseCurrents } from "../../../studies/network/supply-quality";

/** The first phase with the most current, and the last with the least. */
export function phaseExtremes({ currentsA }: PhaseCurrents) {
  let [high, low] = [0, 0];
  for (const k of [1, 2] as const) {
    if (currentsA[k] > (currentsA[high] as number)) high = k;
    if (currentsA[k] <= (currentsA[low] as number)) low = k;
  }
  const named = (k: number) => ({ phase: `L${k + 1}`, currentA: currentsA[k] as number });
  return [named(high), named(low)] as const;
}

/**
 * Current that evens two phases out [A].
 *
 * @equation x = min((d − s·high)/(2 − s), (d − a)/2), d = high − low: what leaves the high one arrives on the low one, until d is at most the share s of the high
 * one, or at most a
 * @validity d above both; loads of the power factor of the whole
 * @source our own, by the limit of power/phase-balance
 */
export function toMoveA(highA: number, lowA: number, share: number, allowanceA: number): number {
  const differenceA = highA - lowA;
  return Math.min((differenceA - share * highA) / (2 - share), (differenceA - allowanceA) / 2);
}
