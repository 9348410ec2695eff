import { checkNotNegative } from "../numeric/checked-number";
import { type ContactMeasure, contactValue } from "./contact-value";
import type { Slewing } from "./slew";

/** A pass over an antenna that may become a contact. */
export interface SchedulablePass {
  readonly catalogueNumber: number;
  /** Place of its antenna. */
  readonly antenna: number;
  /** First and last instant, whole milliseconds of any one clock. */
  readonly aosMs: number; // [ms]
  readonly losMs: number; // [ms]
  /** Pieces of one pass over one antenna have the same number here, and nothing else has. @default it is no piece */
  readonly piecesOf?: number;
  /** How its mount turns. @default in no time */
  readonly slewing?: Slewing;
  /** Those that the antenna takes, as declared. */
  readonly links: readonly SchedulableLink[];
}

/** A link of a pass. */
export interface SchedulableLink {
  /** Its place as declared. */
  readonly link: number;
  readonly weight: number; // [-]
  /** Received under a clear sky. */
  readonly bytes: number; // [B]
}

/** What of an antenna decides when it is free again. */
export interface SchedulingAntenna {
  /** Least time between two contacts, as for a set-up. */
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

/** A link of a pass on an antenna that takes it: a column of the schedule. Those of one contact stand one behind the other. */
export interface ContactCandidate {
  /** Place of its pass over its antenna. */
  readonly contact: number;
  /** Place of its link: at any instant one antenna at most receives it. */
  readonly link: number;
  readonly antenna: number;
  readonly catalogueNumber: number;
  readonly weight: number; // [-]
  readonly aosMs: number; // [ms]
  readonly losMs: number; // [ms]
  readonly occupiedFromMs: number; // [ms]
  readonly occupiedToMs: number; // [ms]
  /** Of its antenna. */
  readonly gapMs: number; // [ms]
  /** As of its pass. */
  readonly piecesOf?: number;
  readonly slewing?: Slewing;
  /** {@link contactValue}, a whole number. */
  readonly value: number;
}

/**
 * Every link of every pass that is long enough.
 *
 * @equation LOS − AOS ≥ minimum; occupied [AOS − pre, LOS + post]
 * @validity whole milliseconds; a pass that antennas see differently is one of each by its own times
 * @source definition
 * @returns in the order of columns: AOS, catalogue number, antenna and link as declared
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
  const candidates = passes.flatMap((pass, contact) => candidatesOf(pass, contact, antennas[pass.antenna]?.gapMs ?? 0, terms));
  return candidates.sort((a, b) => a.aosMs - b.aosMs || a.catalogueNumber - b.catalogueNumber || a.antenna - b.antenna || a.link - b.link);
}

function candidatesOf(
  { links, ...pass }: SchedulablePass,
  contact: number,
  gapMs: number,
  { preMs, postMs, minimumContactMs, measure }: ContactTerms,
): ContactCandidate[] {
  const { catalogueNumber, aosMs, losMs } = pass;
  if (!(Number.isSafeInteger(aosMs) && Number.isSafeInteger(losMs) && losMs >= aosMs))
    throw new RangeError(
      `Pass of ${catalogueNumber} must end after its start, in whole ms, but lasts from ${aosMs} to ${losMs} ms: correct its times`,
    );
  for (const { weight, bytes } of links) {
    checkNotNegative(`Weight of ${catalogueNumber}`, weight, "");
    checkNotNegative(`Volume of a pass of ${catalogueNumber}`, bytes, "B");
  }
  if (losMs - aosMs < minimumContactMs) return [];
  const occupied = { occupiedFromMs: aosMs - preMs, occupiedToMs: losMs + postMs, gapMs };
  return links.map(({ link, weight, bytes }) => ({
    contact,
    link,
    weight,
    ...pass,
    ...occupied,
    value: contactValue(measure, weight, losMs - aosMs, bytes),
  }));
}

function checkWhole(name: string, timeMs: number): void {
  if (!(Number.isSafeInteger(timeMs) && timeMs >= 0))
    throw new RangeError(`${name} must be a whole number of ms from 0 but is ${timeMs} ms: round it`);
}
