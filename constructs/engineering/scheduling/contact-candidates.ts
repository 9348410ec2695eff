import { checkNotNegative } from "../numeric/checked-number";
import { type ContactMeasure, contactValue } from "./contact-value";
import type { Slewing } from "./slew";

/** A pass over an antenna that may become a contact. */
export interface SchedulablePass {
  readonly catalogueNumber: number;
  readonly antenna: number;
  /** First and last instant, in whole milliseconds of any common clock. */
  readonly aosMs: number; // [ms]
  readonly losMs: number; // [ms]
  /** Number that only the pieces of one pass over one antenna share. @default it is no piece */
  readonly piecesOf?: number;
  /** Its mount's motion. @default the mount needs no time */
  readonly slewing?: Slewing;
  /** Links that the antenna receives, in declared order. */
  readonly links: readonly SchedulableLink[];
}

interface SchedulableLink {
  /** Its place in declared order. */
  readonly link: number;
  readonly weight: number; // [-]
  /** Data received under a clear sky. */
  readonly bytes: number; // [B]
}

/** The data of an antenna that decide when it is free again. */
export interface SchedulingAntenna {
  /** Least time between two contacts, such as for a set-up. */
  readonly gapMs: number; // [ms]
}

export interface ContactTerms {
  /** Time before AOS and after LOS in which the antenna is occupied. */
  readonly preMs: number; // [ms]
  readonly postMs: number; // [ms]
  /** Shorter passes become no contact. */
  readonly minimumContactMs: number; // [ms]
  readonly measure: ContactMeasure;
}

/** A link of a pass on an antenna that receives it: a column of the schedule. Those of one contact follow each other. */
export interface ContactCandidate {
  /** Place of its pass over its antenna. */
  readonly contact: number;
  /** Place of its link. At any instant at most one antenna receives it. */
  readonly link: number;
  readonly antenna: number;
  readonly catalogueNumber: number;
  readonly weight: number; // [-]
  readonly aosMs: number; // [ms]
  readonly losMs: number; // [ms]
  readonly occupiedFromMs: number; // [ms]
  readonly occupiedToMs: number; // [ms]
  /** Gap of its antenna. */
  readonly gapMs: number; // [ms]
  /** Same number as in its pass. */
  readonly piecesOf?: number;
  readonly slewing?: Slewing;
  /** Value by {@link contactValue}, a whole number. */
  readonly value: number;
}

/**
 * Lists every link of every pass that is long enough.
 *
 * @equation LOS − AOS ≥ minimum; occupied [AOS − pre, LOS + post]
 * @validity whole milliseconds; a pass that antennas see at different times is a separate pass for each
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
