import { addUp } from "../../plain/add-up";

/** A time in which a backhaul is open, from one instant of the horizon to another. It may extend beyond the horizon. */
export interface OpenWindow {
  readonly fromS: number; // [s]
  readonly toS: number; // [s]
}

/** Windows of one length that repeat. */
interface RecurringWindows {
  readonly lengthS: number; // [s]
  readonly periodS: number; // [s]
  /** Start of one of them. */
  readonly firstS: number; // [s]
}

/** Round trips at the start of a window before the flow has its full rate. */
export const lostRoundTrips = 20;

/**
 * Lists the windows of a horizon that repeat.
 *
 * @equation [first + k·period, first + k·period + length], k = 0, 1, …, those that reach into [0, H]
 * @validity period at least the length; none before the first
 * @source definition
 */
export function recurringWindows({ lengthS, periodS, firstS }: RecurringWindows, horizonS: number): OpenWindow[] {
  const windows: OpenWindow[] = [];
  const first = Math.max(0, Math.ceil(-(firstS + lengthS) / periodS)); // windows that close before the horizon begins are left out
  for (let k = first; firstS + k * periodS < horizonS; k++)
    windows.push({ fromS: firstS + k * periodS, toS: firstS + k * periodS + lengthS });
  return windows;
}

/**
 * Returns the times in which data pass, from the windows in which the link is open.
 *
 * @equation [from + 20·rtt, to], cut to [0, H]
 * @validity windows by time, disjoint
 * @source definition; 20 round trips until the full rate, as measured over such links
 */
export function carryingWindows(windows: readonly OpenWindow[], roundTripS: number, horizonS: number): OpenWindow[] {
  return windows.flatMap(({ fromS, toS }) => {
    const from = Math.max(0, fromS + lostRoundTrips * roundTripS);
    const to = Math.min(horizonS, toS);
    return from < to ? [{ fromS: from, toS: to }] : [];
  });
}

/** What windows leave of a link. */
interface Carried {
  /** Share of the time in which data pass. */
  readonly share: number; // [-]
  /** Longest time in which none do. */
  readonly longestGapS: number; // [s]
}

/**
 * Computes for how much of a span data pass, and the longest time in which none do.
 *
 * @equation share = Σ(length − 20·rtt)/span, gap = the longest time between two {@link carryingWindows}
 * @validity windows by time, disjoint; where no window is longer than 20·rtt, the gap is the span
 * @source definition
 * @param windows within [0, span]
 */
export function carriedIn(windows: readonly OpenWindow[], roundTripS: number, spanS: number): Carried {
  const carrying = carryingWindows(windows, roundTripS, spanS);
  const edges = [...carrying, { fromS: spanS, toS: spanS }];
  return {
    share: addUp(carrying, ({ fromS, toS }) => toS - fromS) / spanS,
    longestGapS: Math.max(...edges.map(({ fromS }, i) => fromS - (carrying[i - 1]?.toS ?? 0))),
  };
}

/** Computes the same of windows that repeat without end. */
export function carriedAlways({ lengthS, periodS }: Pick<RecurringWindows, "lengthS" | "periodS">, roundTripS: number): Carried {
  return carriedIn(recurringWindows({ lengthS, periodS, firstS: 0 }, 2 * periodS), roundTripS, 2 * periodS);
}
