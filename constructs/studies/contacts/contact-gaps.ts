import type { SkyFacts } from "../../facts/downlink/sky";
import type { SeenPass } from "./same-pass";

/** The longest time in which a satellite has no contact. */
export interface SatelliteGap {
  readonly satellite: string;
  readonly catalogueNumber: number;
  readonly contacts: number;
  readonly longestS: number; // [s]
  /** The earliest of several. */
  readonly fromMs: number; // [ms] since 1970 UTC
  readonly toMs: number; // [ms]
}

/** Of each satellite, in declared order. What lies before the first contact and after the last one counts, as far as the window goes. */
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
