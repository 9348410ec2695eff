/** When a backhaul is open: from one instant of the horizon to another. What lies outside the horizon may stand too. */
export interface OpenWindow {
  readonly fromS: number; // [s]
  readonly toS: number; // [s]
}

/** Windows of one length that come again. */
export interface RecurringWindows {
  readonly lengthS: number; // [s]
  readonly periodS: number; // [s]
  /** When one of them opens. */
  readonly firstS: number; // [s]
}

/** Round trips that a window loses until the flow is up to its rate. */
const lostRoundTrips = 20;

/**
 * Windows of a horizon that come again.
 *
 * @equation [first + k·period, first + k·period + length], k = 0, 1, …, those that reach into [0, H]
 * @validity period at least the length; none before the first
 * @source definition
 */
export function recurringWindows({ lengthS, periodS, firstS }: RecurringWindows, horizonS: number): OpenWindow[] {
  const windows: OpenWindow[] = [];
  const first = Math.max(0, Math.ceil(-(firstS + lengthS) / periodS)); // those that close before the horizon begins are none
  for (let k = first; firstS + k * periodS < horizonS; k++)
    windows.push({ fromS: firstS + k * periodS, toS: firstS + k * periodS + lengthS });
  return windows;
}

/**
 * When data pass, of windows in which the link is open.
 *
 * @equation [from + 20·rtt, to], cut to [0, H]
 * @validity windows by time, disjoint
 * @source definition; 20 round trips is what a flow takes to its rate, as was measured over such links
 */
export function carryingWindows(windows: readonly OpenWindow[], roundTripS: number, horizonS: number): OpenWindow[] {
  return windows.flatMap(({ fromS, toS }) => {
    const from = Math.max(0, fromS + lostRoundTrips * roundTripS);
    const to = Math.min(horizonS, toS);
    return from < to ? [{ fromS: from, toS: to }] : [];
  });
}
