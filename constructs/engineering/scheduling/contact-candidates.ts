import { checkNotNegative } from "../numeric/checked-number";
import { type ContactMeasure, contactValue } from "./contact-value";

/** A pass that may become a contact. */
export interface SchedulablePass {
  readonly catalogueNumber: number;
  /** First and last instant, whole milliseconds of any one clock. */
  readonly aosMs: number; // [ms]
  readonly losMs: number; // [ms]
  readonly band: string;
  readonly polarisation: string;
  /** Received under a clear sky. */
  readonly bytes: number; // [B]
  /** Of its satellite. */
  readonly weight: number; // [-]
}

/** What decides whether an antenna takes a pass. */
export interface SchedulingAntenna {
  readonly bands: readonly string[];
  readonly polarisations: readonly string[];
  /** Slew and set-up between two contacts. */
  readonly gapMs: number; // [ms]
}

/** What holds for every contact of a station. */
export interface ContactTerms {
  /** The antenna is occupied as long before AOS and behind LOS. */
  readonly preMs: number; // [ms]
  readonly postMs: number; // [ms]
  /** Shorter passes are none. */
  readonly minimumContactMs: number; // [ms]
  readonly measure: ContactMeasure;
}

/** A pass on an antenna that can take it. Both by their places in the lists that they come from. */
export interface ContactCandidate {
  readonly pass: number;
  readonly antenna: number;
  readonly catalogueNumber: number;
  readonly weight: number; // [-]
  readonly aosMs: number; // [ms]
  readonly losMs: number; // [ms]
  readonly occupiedFromMs: number; // [ms]
  readonly occupiedToMs: number; // [ms]
  /** The next contact may occupy the antenna from then on. */
  readonly freeAgainMs: number; // [ms]
  /** Of candidates with the same number here at most one is received at any instant, as of a satellite that several antennas see. @default any are */
  readonly once?: number;
  /** {@link contactValue}, a whole number. */
  readonly value: number;
}

/**
 * Every pass on every antenna that has its band and polarisation.
 *
 * @equation LOS − AOS ≥ minimum; occupied [AOS − pre, LOS + post], free again at LOS + post + gap
 * @validity whole milliseconds; a pass that antennas see differently is a candidate of each by its own times, made by the caller
 * @source definition
 * @returns in the order of columns: AOS, catalogue number, antenna as declared; what is equal in all three as given
 * @throws RangeError when a time is no whole number, a pass ends before it begins, or a weight, volume or gap is negative
 */
export function contactCandidates(
  passes: readonly SchedulablePass[],
  antennas: readonly SchedulingAntenna[],
  terms: ContactTerms,
): ContactCandidate[] {
  checkWhole("Time before a contact", terms.preMs);
  checkWhole("Time behind a contact", terms.postMs);
  checkWhole("Minimum contact", terms.minimumContactMs);
  for (const { gapMs } of antennas) checkWhole("Gap of an antenna", gapMs);
  const candidates = passes.flatMap((pass, place) => candidatesOf(pass, place, antennas, terms));
  return candidates.sort((a, b) => a.aosMs - b.aosMs || a.catalogueNumber - b.catalogueNumber || a.antenna - b.antenna);
}

function candidatesOf(
  { catalogueNumber, aosMs, losMs, band, polarisation, bytes, weight }: SchedulablePass,
  pass: number,
  antennas: readonly SchedulingAntenna[],
  { preMs, postMs, minimumContactMs, measure }: ContactTerms,
): ContactCandidate[] {
  if (!(Number.isSafeInteger(aosMs) && Number.isSafeInteger(losMs) && losMs >= aosMs))
    throw new RangeError(
      `Pass of ${catalogueNumber} must end behind its start, in whole ms, but lasts from ${aosMs} to ${losMs} ms: correct its times`,
    );
  checkNotNegative(`Weight of ${catalogueNumber}`, weight, "");
  checkNotNegative(`Volume of a pass of ${catalogueNumber}`, bytes, "B");
  if (losMs - aosMs < minimumContactMs) return [];
  const value = contactValue(measure, weight, losMs - aosMs, bytes);
  const [occupiedFromMs, occupiedToMs] = [aosMs - preMs, losMs + postMs];
  return antennas.flatMap(({ bands, polarisations, gapMs }, antenna) => {
    if (!(bands.includes(band) && polarisations.includes(polarisation))) return [];
    const freeAgainMs = occupiedToMs + gapMs;
    return [{ pass, antenna, catalogueNumber, weight, aosMs, losMs, occupiedFromMs, occupiedToMs, freeAgainMs, value }];
  });
}

function checkWhole(name: string, timeMs: number): void {
  if (!(Number.isSafeInteger(timeMs) && timeMs >= 0))
    throw new RangeError(`${name} must be a whole number of ms from 0 but is ${timeMs} ms: round it`);
}
