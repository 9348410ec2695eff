import type { PhaseCurrents } from "../../studies/network/supply-quality";

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
