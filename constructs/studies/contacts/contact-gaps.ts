import type { SkyFacts } from "../../facts/downlink/sky";
import type { SeenPass } from "./same-pass";

/** Longest time in the window in which a satellite has no contact. */
export interface SatelliteGap {
  readonly satellite: string;
  readonly catalogueNumber: number;
  readonly contacts: number;
  readonly longestS: number; // [s]
  /** Beginning and end of that time, for the earliest of several equal gaps. */
  readonly fromMs: number; // [ms] since 1970 UTC
  readonly toMs: number; // [ms]
}

/** Finds the longest gap of each satellite, in declared order. Time of the window before the first and after the last contact counts too. */
export function contactGaps(
  { fromMs, toMs, satellites }: Pick<SkyFacts, "fromMs" | "toMs" | "satellites">,
  contacts: readonly SeenPass[],
): SatelliteGap[] {
  return satellites.map(({ id, elements: { catalogueNumber } }) => {
    const own = contacts.filter((contact) => contact.catalogueNumber === catalogueNumber);
    let since = fromMs;
    let longest = { fromMs, toMs: fromMs };
    for (const { aosMs, losMs } of [...own, { aosMs: toMs, losMs: toMs }]) {
      if (aosMs - since > longest.toMs - longest.fromMs) longest = { fromMs: since, toMs: aosMs };
      since = Math.max(since, losMs);
    }
    return { satellite: id, catalogueNumber, contacts: own.length, longestS: (longest.toMs - longest.fromMs) / 1000, ...longest };
  });
}
