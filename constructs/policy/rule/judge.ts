import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { isWeak, type Source } from "../../provenance/source";
import type { Contributor, Judgement, Outcome, RuleUnit } from "./finding";

/** What a rule measured on one subject. */
export interface Measurement {
  readonly subject: string;
  readonly unit: RuleUnit;
  readonly bound: "at-most" | "at-least";
  readonly value: number;
  /** Undefined when nobody knows it; `reason` then says why. */
  readonly limit: number | undefined;
  /** The part that is judged, where the subject is more than one. */
  readonly at?: string | undefined;
  readonly limitSource?: Source | undefined;
  /** What the limit is made of: they add up to it. Evaluated only for a judgement that is kept. @default the limit as a whole, not listed */
  readonly limitContributors?: (() => readonly Contributor[]) | undefined;
  /** Sources of the numbers that the value was computed from: a fail that rests on a recalled one is unknown. @default none */
  readonly restsOn?: () => readonly Source[];
  readonly reason?: string | undefined;
  /** The value stands at its limit where all is well, as a control holds it or nothing is allowed, or the limit is only a bound of the true one: never tight, not compared with other margins. @default false */
  readonly held?: boolean;
  /** What counts as the whole when margins of different units are compared. @default the size of the limit, which then must have a true zero */
  readonly span?: number;
  /** Room below which a pass is marked, in the judgement's unit, and what sets it. @default the largest uncertainty that a source states */
  readonly markedBelow?: { readonly value: number; readonly document: string };
  /** Models used outside the range in which they are trusted. @default none */
  readonly marks?: readonly string[];
  /** What the value is made of: they add up to it. Evaluated only for a judgement that is kept. @default the value as a whole */
  readonly contributors?: () => readonly Contributor[];
  /** What to do when it fails, with the numbers. Evaluated only for a fail that is kept. */
  readonly remedy: () => string;
  /** What breaks, where the numbers of a fail do not say it. Evaluated only for a judgement that is kept. @default not said */
  readonly failReason?: () => string;
}

/** A judgement whose costly parts wait until it is known to be kept. */
export interface PendingJudgement {
  readonly subject: string;
  readonly outcome: Outcome;
  /** Relative margin, or where it stands among judgements without one. */
  readonly urgency: number;
  /** What was measured, where it is a number. */
  readonly value?: number | undefined;
  /** Room to the limit, where both are known. */
  readonly margin?: number | undefined;
  /** It holds beyond the end of a maker's table, with that machine off. @default false */
  readonly isBeyondTable?: boolean;
  /** The judgement with its costly parts. */
  settle(): Judgement;
}

/** What is known of a judgement before it is settled. */
type Announced = Omit<PendingJudgement, "settle">;

/** An announced judgement with what makes the whole of it. */
interface Pending<Of> extends PendingJudgement {
  readonly of: Of;
  readonly said: (of: Of, announced: Announced) => Judgement;
}

/**
 * A judgement that waits. Of a site with a thousand racks there are millions: all have one shape, which is quick to read, and none a function of its own, which
 * would weigh as much as all the rest.
 *
 * @param of what the whole judgement is made from
 * @param said makes it
 */
function pending<Of>(
  { subject, outcome, urgency, value, margin, isBeyondTable = false }: Announced,
  of: Of,
  said: Pending<Of>["said"],
): Pending<Of> {
  return { subject, outcome, urgency, value, margin, isBeyondTable, of, said, settle: settleIt };
}

function settleIt<Of>(this: Pending<Of>): Judgement {
  return this.said(this.of, this);
}

/** Below it a span is 0, and no margin is a share of it. */
const leastSpan = 1e-9;

/** Rounding of binary numbers, as a share of the limit [-]: a value that far above its limit is at it. */
const rounding = 1e-12;

/**
 * Compares a value with its limit. NaN never passes, nor does an infinite limit; a fail decided by a recalled or unknown number becomes unknown.
 * The margin is limit − value for an upper limit and value − limit for a lower one.
 */
export function judge(measured: Measurement): PendingJudgement {
  if (!isComputed(measured)) return notComputed(measured);
  const margin = marginOf(measured);
  const weak = margin < 0 ? weakSource(measured) : undefined;
  return weak === undefined ? decided(measured, margin) : withoutSource(measured, margin, weak);
}

/** A measurement of which both value and limit are numbers. */
type Computed = Measurement & { readonly limit: number };

function isComputed(measured: Measurement): measured is Computed {
  return Number.isFinite(measured.value) && Number.isFinite(measured.limit);
}

function marginOf({ bound, value, limit }: Computed): number {
  const room = bound === "at-most" ? limit - value : value - limit;
  return Math.abs(room) <= rounding * Math.max(1, Math.abs(limit)) ? 0 : room;
}

/** A pass or a fail. */
function decided(measured: Computed, margin: number): PendingJudgement {
  const { subject, value } = measured;
  const urgency = isHeld(measured, margin) ? Number.POSITIVE_INFINITY : margin / Math.max(spanOf(measured), leastSpan);
  return pending({ subject, outcome: margin >= 0 ? "pass" : "fail", urgency, value, margin }, measured, decision);
}

/** A pass or a fail with everything that is said of it. */
function decision(measured: Computed): Judgement {
  const margin = marginOf(measured);
  const outcome: Outcome = margin >= 0 ? "pass" : "fail";
  return {
    subject: measured.subject,
    ...statedBy(measured),
    margin,
    ...(!isHeld(measured, margin) && shareOf(measured, margin)),
    ...uncertaintyOf(measured),
    outcome,
    contributors: contributorsOf(measured),
    ...(outcome === "fail" && { remedy: measured.remedy(), ...(measured.failReason && { reason: measured.failReason() }) }),
  };
}

function isHeld({ held }: Measurement, margin: number): boolean {
  return held === true && margin >= 0;
}

function spanOf({ span, limit }: Computed): number {
  return Math.abs(span ?? limit);
}

/** A margin as a share of its span, where that is one. */
function shareOf(measured: Computed, margin: number): Pick<Judgement, "span" | "relativeMargin"> {
  const span = spanOf(measured);
  return span < leastSpan ? {} : { span, relativeMargin: margin / Math.max(span, leastSpan) };
}

/** What would fail by a number that nobody read in a source. */
function withoutSource(measured: Computed, margin: number, weak: string): PendingJudgement {
  const { subject, value } = measured;
  return unknown({ subject, value, margin }, measured, () => ({
    subject,
    ...statedBy(measured),
    margin,
    ...shareOf(measured, margin),
    outcome: "unknown",
    reason: `${weak}: find its source to decide`,
    contributors: contributorsOf(measured),
  }));
}

/** What has no margin, for its value or its limit is no number. */
function notComputed(measured: Measurement): PendingJudgement {
  const { subject, value, limit } = measured;
  const reason = measured.reason ?? unknownReason(value, limit);
  return unknown({ subject, value: Number.isFinite(value) ? value : undefined }, measured, () => ({
    subject,
    ...statedBy(measured),
    outcome: "unknown",
    reason,
    contributors: contributorsOf(measured),
  }));
}

/** What a judgement repeats of the measurement. Made for one that is kept only: a site has a thousand others. */
function statedBy({ unit, bound, value, limit, at, limitSource, limitContributors, marks = [] }: Measurement) {
  return defined({
    unit,
    bound,
    value: Number.isFinite(value) ? value : undefined,
    limit: limit !== undefined && Number.isFinite(limit) ? limit : undefined,
    at,
    limitSource,
    limitContributors: limit !== undefined && Number.isFinite(limit) && limitContributors ? limitContributors() : undefined,
    marks: marks.length > 0 ? marks : undefined,
  });
}

function contributorsOf({ subject, value, contributors }: Measurement): readonly Contributor[] {
  if (!Number.isFinite(value)) return [];
  return contributors?.() ?? [{ name: subject, value }];
}

/** The largest uncertainty that a source states of the limit, or of what the value was computed from. */
function uncertaintyOf({ unit, value, limit, limitSource, restsOn, markedBelow }: Computed): Pick<Judgement, "uncertainty"> {
  if (markedBelow) return { uncertainty: markedBelow };
  const isTemperature = unit === "°C" || unit === "K";
  const stated = compact([
    limitSource && { source: limitSource, of: limit },
    ...(restsOn?.() ?? []).map((source) => ({ source, of: value })),
  ]);
  const known = stated.flatMap(({ source, of }) => {
    const { document, relativeUncertainty, temperatureUncertaintyK } = source;
    const absolute = isTemperature ? temperatureUncertaintyK : relativeUncertainty && relativeUncertainty * Math.abs(of);
    return absolute === undefined ? [] : [{ value: absolute, document }];
  });
  const largest = known.sort((one, other) => other.value - one.value)[0];
  return largest ? { uncertainty: largest } : {};
}

/** What a fail rests on that nobody read in a source. */
function weakSource({ limitSource, restsOn }: Measurement): string | undefined {
  if (limitSource && isWeak(limitSource)) return `the limit is ${limitSource.mark}, not read in a source`;
  const value = restsOn?.().find(isWeak);
  return value && `the value rests on ${value.document}, which is ${value.mark}, not read in a source`;
}

function unknownReason(value: number, limit: number | undefined): string {
  if (limit === undefined) return "the limit is not known";
  return `the ${Number.isFinite(value) ? "limit" : "value"} could not be computed`;
}

/** The judgement that a requirement is met, without a number. */
export function passes(subject: string): PendingJudgement {
  const judgement: Judgement = { subject, outcome: "pass", contributors: [] };
  return pending({ subject, outcome: "pass", urgency: Number.POSITIVE_INFINITY }, judgement, (whole) => whole);
}

/** The judgement of a requirement that is met or not, without a number. */
export function judgeRequirement(
  subject: string,
  isMet: boolean,
  otherwise: { readonly reason: string; readonly remedy: string },
): PendingJudgement {
  if (isMet) return passes(subject);
  const judgement: Judgement = { subject, outcome: "fail", contributors: [], ...otherwise };
  return pending({ subject, outcome: "fail", urgency: -1 }, judgement, (whole) => whole);
}

/** The judgement that all is well beyond the end of a table, and why: less urgent than what fails or is unknown, more than every pass that has room. */
export function passesBeyondTable(subject: string, reason: string): PendingJudgement {
  return pending({ subject, outcome: "pass", urgency: 0, isBeyondTable: true }, reason, withReason);
}

/** The judgement that nothing could be said of the subject, and why. */
export function judgeUnknown(subject: string, reason: string): PendingJudgement {
  return unknown({ subject }, reason, withReason);
}

/**
 * The judgement that the rule has nothing to say of the subject here, and why.
 *
 * @param reason or a function that finds it, asked only for a judgement that is kept
 * @param isBeyondTable is a machine that nothing asks for off beyond the end of its table?
 */
export function judgeNotApplicable(subject: string, reason: string | (() => string), isBeyondTable = false): PendingJudgement {
  return pending({ subject, outcome: "not-applicable", urgency: Number.POSITIVE_INFINITY, isBeyondTable }, reason, withReason);
}

/**
 * The judgement that the subject is there and the rule is not opened, for an input is missing that the design or the site may give.
 *
 * @param missing paths of the inputs, as `power.earthing`, each of which has to be given
 * @param reason what nobody says, and the input in words
 */
export function judgeMissingInput(subject: string, missing: string | readonly string[], reason: string): PendingJudgement {
  const inputs = typeof missing === "string" ? [missing] : missing;
  return pending({ subject, outcome: "not-judged", urgency: Number.POSITIVE_INFINITY }, { reason, missing: inputs }, notOpened);
}

function notOpened(
  { reason, missing }: { readonly reason: string; readonly missing: readonly string[] },
  { subject }: Announced,
): Judgement {
  return { subject, outcome: "not-judged", reason, missing, contributors: [] };
}

function withReason(reason: string | (() => string), { subject, outcome }: Announced): Judgement {
  return { subject, outcome, reason: typeof reason === "string" ? reason : reason(), contributors: [] };
}

function unknown<Of>(
  measured: Pick<Announced, "subject" | "value" | "margin">,
  of: Of,
  said: (of: Of, announced: Announced) => Judgement,
): PendingJudgement {
  return pending({ ...measured, outcome: "unknown", urgency: 0 }, of, said);
}
