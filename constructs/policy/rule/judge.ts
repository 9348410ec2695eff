import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { shownValue } from "../../props/problems/issue-message";
import { isWeak, type Source } from "../../provenance/source";
import type { Contributor, Judgement, Outcome, RuleUnit } from "./finding";

/** A value of one subject that a rule compares with a limit. */
export interface Measurement {
  readonly subject: string;
  readonly unit: RuleUnit;
  readonly bound: "at-most" | "at-least";
  readonly value: number;
  /** Undefined if it is unknown; `reason` then says why. */
  readonly limit: number | undefined;
  /** Part of the subject that is judged, if the subject has several. */
  readonly at?: string | undefined;
  readonly limitSource?: Source | undefined;
  /** Parts of the limit, which add up to it. Called only for a judgement that is kept. @default the limit has no parts */
  readonly limitContributors?: (() => readonly Contributor[]) | undefined;
  /** Sources of the numbers from which the value was computed. A fail that uses a recalled number becomes unknown. @default none */
  readonly restsOn?: () => readonly Source[];
  readonly reason?: string | undefined;
  /** Set if a value at its limit is normal, such as a controlled temperature, or a limit of 0. The margin of a pass is then not compared with other margins. @default false */
  readonly held?: boolean;
  /** Amount that counts as 100 % when margins of different units are compared. @default the limit, which then must have a true zero */
  readonly span?: number;
  /** Margin below which a pass counts as near its limit, and the document that sets it. @default the largest uncertainty that a source states */
  readonly markedBelow?: { readonly value: number; readonly document: string };
  /** Models used outside the range in which they are reliable. @default none */
  readonly marks?: readonly string[];
  /** Parts of the value, which add up to it. Called only for a judgement that is kept. @default the value as a whole */
  readonly contributors?: () => readonly Contributor[];
  /** Returns the remedy for a fail, with numbers. Called only for a fail that is kept. */
  readonly remedy: () => string;
  /** Returns the requirement that fails, if the numbers do not state it. Called only for a fail that is kept. @default nothing is added */
  readonly failReason?: () => string;
}

/** A judgement whose costly parts are computed only if it is kept. */
export interface PendingJudgement {
  readonly subject: string;
  readonly outcome: Outcome;
  /** Relative margin, or a rank among judgements without one: smaller is worse. */
  readonly urgency: number;
  /** Value that was compared, if it is a number. */
  readonly value?: number | undefined;
  /** Margin to the limit, if both are known. */
  readonly margin?: number | undefined;
  /** Whether it passes beyond the end of a maker's table, with that machine off. @default false */
  readonly isBeyondTable?: boolean;
  /** Computes the whole judgement. */
  settle(): Judgement;
}

/** The known part of a judgement before it is settled. */
type Announced = Omit<PendingJudgement, "settle">;

/** An announced judgement with the data for the whole. */
interface Pending<Of> extends PendingJudgement {
  readonly of: Of;
  readonly said: (of: Of, announced: Announced) => Judgement;
}

/**
 * Makes a judgement that is settled later. A site with a thousand racks has millions. All have one shape, which is fast to read. None has a function of its
 * own, which would need as much memory as the rest.
 *
 * @param of the data for the whole judgement
 * @param said makes the whole judgement
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

/** Span below which it counts as 0, so that no margin is a share of it. */
const leastSpan = 1e-9;

/** Rounding of binary numbers, as a share of the limit [-]. A value that exceeds its limit by less is at it. */
const rounding = 1e-12;

/**
 * Compares a value with its limit. NaN or an infinite limit never passes. If a number that decides a fail has no document behind it (recalled) or is unknown, the outcome is unknown.
 * The margin is limit − value for an upper limit and value − limit for a lower one.
 *
 * @throws Error for a value or a limit that is no number, which is a defect of the rule; NaN is a number that could not be computed
 */
export function judge(measured: Measurement): PendingJudgement {
  refuseNoNumber(measured);
  if (!isComputed(measured)) return notComputed(measured);
  const margin = marginOf(measured);
  const weak = margin < 0 ? weakSource(measured) : undefined;
  return weak === undefined ? decided(measured, margin) : withoutSource(measured, margin, weak);
}

/** Without this check a misspelt property, such as `power.kilowatt`, would read as a limit that is unknown. */
function refuseNoNumber({ subject, unit, value, limit, reason }: Measurement): void {
  const wrong = typeof value !== "number" ? ["value", value] : typeof (limit ?? 0) !== "number" ? ["limit", limit] : undefined;
  const remedy = "read the number of a quantity, such as power.watts or ratio.value";
  if (wrong) throw new Error(`the ${wrong[0]} of ${subject} must be a number in ${unit} but is ${shownValue(wrong[1])}: ${remedy}`);
  if (limit === undefined && reason === undefined)
    throw new Error(
      `the limit of ${subject} must be a number in ${unit}, or have a reason why it is unknown, but is undefined: ${remedy}, or add a reason`,
    );
}

type Computed = Measurement & { readonly limit: number };

function isComputed(measured: Measurement): measured is Computed {
  return Number.isFinite(measured.value) && Number.isFinite(measured.limit);
}

function marginOf({ bound, value, limit }: Computed): number {
  const room = bound === "at-most" ? limit - value : value - limit;
  return Math.abs(room) <= rounding * Math.max(1, Math.abs(limit)) ? 0 : room;
}

function decided(measured: Computed, margin: number): PendingJudgement {
  const { subject, value } = measured;
  const urgency = isHeld(measured, margin) ? Number.POSITIVE_INFINITY : margin / Math.max(spanOf(measured), leastSpan);
  return pending({ subject, outcome: margin >= 0 ? "pass" : "fail", urgency, value, margin }, measured, decision);
}

/** Makes a pass or a fail with all its details. */
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

function shareOf(measured: Computed, margin: number): Pick<Judgement, "span" | "relativeMargin"> {
  const span = spanOf(measured);
  return span < leastSpan ? {} : { span, relativeMargin: margin / Math.max(span, leastSpan) };
}

/** Makes the unknown judgement for a fail that uses a number without a source. */
function withoutSource(measured: Computed, margin: number, weak: string): PendingJudgement {
  const { subject, value } = measured;
  return unknown({ subject, value, margin }, measured, () => ({
    subject,
    ...statedBy(measured),
    margin,
    ...shareOf(measured, margin),
    outcome: "unknown",
    reason: `${weak}: find a source for it`,
    contributors: contributorsOf(measured),
  }));
}

/** Makes a judgement without margin, because its value or its limit is no number. */
function notComputed(measured: Measurement): PendingJudgement {
  const { subject, value, reason = unknownReason(value) } = measured;
  return unknown({ subject, value: Number.isFinite(value) ? value : undefined }, measured, () => ({
    subject,
    ...statedBy(measured),
    outcome: "unknown",
    reason,
    contributors: contributorsOf(measured),
  }));
}

/** Copies the details of a measurement into a judgement. Called only for judgements that are kept: a site has a thousand others. */
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

/** Returns the largest uncertainty that a source states, for the limit or for the inputs of the value. */
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

/** Describes an input of a fail that was not read in a source; undefined if all were read. */
function weakSource({ limitSource, restsOn }: Measurement): string | undefined {
  if (limitSource && isWeak(limitSource)) return `the limit is ${limitSource.mark}, not from a source that was read`;
  const value = restsOn?.().find(isWeak);
  return value && `the value uses ${value.document}, which is ${value.mark}, not from a source that was read`;
}

function unknownReason(value: number): string {
  return `the ${Number.isFinite(value) ? "limit" : "value"} could not be computed`;
}

/** Makes the judgement that a requirement without a number is met. */
export function passes(subject: string): PendingJudgement {
  const judgement: Judgement = { subject, outcome: "pass", contributors: [] };
  return pending({ subject, outcome: "pass", urgency: Number.POSITIVE_INFINITY }, judgement, (whole) => whole);
}

/** Judges a requirement without a number: it is met or not. */
export function judgeRequirement(
  subject: string,
  isMet: boolean,
  otherwise: { readonly reason: string; readonly remedy: string },
): PendingJudgement {
  if (isMet) return passes(subject);
  const judgement: Judgement = { subject, outcome: "fail", contributors: [], ...otherwise };
  return pending({ subject, outcome: "fail", urgency: -1 }, judgement, (whole) => whole);
}

/** Makes the judgement that the subject passes beyond the end of a maker's table, and why. It ranks before every pass with a margin, and behind fails and unknowns. */
export function passesBeyondTable(subject: string, reason: string): PendingJudgement {
  return pending({ subject, outcome: "pass", urgency: 0, isBeyondTable: true }, reason, withReason);
}

/** Makes the judgement that the outcome is unknown, and why. */
export function judgeUnknown(subject: string, reason: string): PendingJudgement {
  return unknown({ subject }, reason, withReason);
}

/**
 * Makes the judgement that the rule does not apply to the subject here, and why.
 *
 * @param reason the reason, or a function that finds it, called only for a judgement that is kept
 * @param isBeyondTable whether a machine that is not needed is off beyond the end of its table
 */
export function judgeNotApplicable(subject: string, reason: string | (() => string), isBeyondTable = false): PendingJudgement {
  return pending({ subject, outcome: "not-applicable", urgency: Number.POSITIVE_INFINITY, isBeyondTable }, reason, withReason);
}

/**
 * Makes the judgement that the rule is not judged: the subject is there, but the design or the site does not state an input that the rule needs.
 *
 * @param missing paths of the inputs, such as `power.earthing`; the rule needs each of them
 * @param reason the missing statement, and the input to add
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
