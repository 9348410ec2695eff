import { defined } from "../../plain/defined";
import { daysBetween } from "../../provenance/day";
import { isWeak } from "../../provenance/source";
import type { HeldPaper, RequiredPaper } from "./required-papers";

/** Days with which the end dates of papers are compared. */
interface PaperDates {
  /** Day of the policy. @default unknown */
  readonly today?: string;
  /** Day on which the shipment reaches the country. @default unknown */
  readonly arrival?: string;
}

/**
 * State of a paper.
 *
 * - `held`: it is valid, on the given day and at the arrival
 * - `expired`, `expires-before-arrival`: it ends too early
 * - `missing-named`, `missing-unsettled`: a part has none, and the text of the scheme names such parts (`named`), or may cover them (`unsettled`)
 * - `missing`: the shipment or the site has none
 * - `without-end`: certificates of the scheme expire, but the end date of this one is not stated
 * - `without-today`: it has an end date, but the policy states no day
 * - `not-required`: somebody confirmed that none is needed
 * - `remembered`: no source confirms that the scheme is required, no valid paper is held, and nobody confirmed that none is needed
 */
export type PaperStanding =
  | "held"
  | "expired"
  | "expires-before-arrival"
  | "missing-named"
  | "missing-unsettled"
  | "missing"
  | "without-end"
  | "without-today"
  | "not-required"
  | "remembered";

export interface PaperState {
  readonly state: PaperStanding;
  /** Paper that decides the state. @default none is held */
  readonly by?: HeldPaper;
  /** Days from the later of today and the arrival to its last day; negative when it ended before. @default it has no end date, or no day is stated */
  readonly daysLeft?: number; // [d]
}

const closed: readonly PaperStanding[] = ["held", "without-today", "not-required", "remembered"];

/** Returns whether something must be done for the paper. A `remembered` paper is not open, because it is unknown whether it is required. */
export function isOpen({ state }: Pick<PaperState, "state">): boolean {
  return !closed.includes(state);
}

/** Returns the worst state of the papers for one kind of parts, or for one scheme of the site. */
export function paperState(paper: RequiredPaper, dates: PaperDates): PaperState {
  const found = stateOf(paper, dates);
  const isDecided = found.state === "held" || found.state === "not-required";
  return isWeak(paper.scheme.source) && !isDecided ? { state: "remembered" } : found;
}

function stateOf(paper: RequiredPaper, { today, arrival }: PaperDates): PaperState {
  const { held, lacking, settledBy, scheme, kind } = paper;
  const first = earliest(held);
  const until = first?.certificate.validUntil;
  const days = (from: string) => (until === undefined ? undefined : daysBetween(from, until));
  const ofFirst = (state: PaperStanding, daysLeft?: number): PaperState => ({
    state,
    ...defined({ by: first, daysLeft }),
  });
  if (until !== undefined && today !== undefined && until < today) return ofFirst("expired", days(today));
  if (until !== undefined && arrival !== undefined && until < arrival) return ofFirst("expires-before-arrival", days(arrival));
  if (lacking.length > 0) return { state: paper.isNamed ? "missing-named" : "missing-unsettled" };
  const endless = held.find(({ certificate }) => certificate.validUntil === undefined);
  if (endless && endsAfterTime(scheme)) return { state: "without-end", by: endless };
  if (until !== undefined && today === undefined) return ofFirst("without-today");
  if (first) return ofFirst("held", days([today ?? "", arrival ?? ""].toSorted().at(-1) ?? ""));
  return { state: kind === undefined && settledBy.length === 0 ? "missing" : "not-required" };
}

/** Returns the paper that ends first; if none ends, any. */
function earliest(held: readonly HeldPaper[]): HeldPaper | undefined {
  const endOf = ({ certificate: { validUntil = "9999-12-31" } }: HeldPaper) => validUntil;
  return held.reduce<HeldPaper | undefined>((first, one) => (first && endOf(first) <= endOf(one) ? first : one), undefined);
}

/** Returns whether the source states a time after which certificates end, such as `1 year`. `one shipment` is no time. */
function endsAfterTime({ validity = "" }: RequiredPaper["scheme"]): boolean {
  return /\d/.test(validity);
}
