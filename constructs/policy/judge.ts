import type { Source } from "../props/source";
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
  readonly at?: string;
  readonly limitSource?: Source;
  readonly reason?: string;
  /** What counts as the whole when margins of different units are compared. @default the size of the limit, which then must have a true zero */
  readonly span?: number;
  /** Models used outside the range in which they are trusted. @default none */
  readonly marks?: readonly string[];
  /** Evaluated only for a judgement that is kept. */
  readonly contributors: () => readonly Contributor[];
  readonly remedy: () => string;
}

/** A judgement whose costly parts wait until it is known to be kept. */
export interface PendingJudgement {
  readonly subject: string;
  readonly outcome: Outcome;
  /** Relative margin, or where it stands among judgements without one. */
  readonly urgency: number;
  settle(): Judgement;
}

/** Rounding of binary numbers, as a share of the limit [-]: a value that far above its limit is at it. */
const rounding = 1e-12;

/**
 * Compares a value with its limit. NaN never passes; a fail decided by a recalled or unknown number becomes unknown.
 * The margin is limit − value for an upper limit and value − limit for a lower one.
 */
export function judge(measured: Measurement): PendingJudgement {
  const { subject, unit, bound, value, limit, limitSource, at, marks = [] } = measured;
  const common = {
    subject,
    unit,
    bound,
    value,
    ...(at !== undefined && { at }),
    ...(limitSource && { limitSource }),
    ...(marks.length > 0 && { marks }),
  };
  if (limit === undefined || !Number.isFinite(value) || Number.isNaN(limit)) {
    const reason = measured.reason ?? (limit === undefined ? "the limit is not known" : "the value could not be computed");
    return unknown(subject, () => ({
      ...common,
      ...(limit !== undefined && { limit }),
      outcome: "unknown",
      reason,
      contributors: measured.contributors(),
    }));
  }
  const room = bound === "at-most" ? limit - value : value - limit;
  const margin = Math.abs(room) <= rounding * Math.max(1, Math.abs(limit)) ? 0 : room;
  const relativeMargin = margin / Math.max(Math.abs(measured.span ?? limit), 1e-9);
  const outcome: Outcome = margin >= 0 ? "pass" : "fail";
  if (outcome === "fail" && (limitSource?.mark === "recalled" || limitSource?.mark === "unknown")) {
    const reason = `the limit is ${limitSource.mark}, not read in a source: find its source to decide`;
    return unknown(subject, () => ({
      ...common,
      limit,
      margin,
      relativeMargin,
      outcome: "unknown",
      reason,
      contributors: measured.contributors(),
    }));
  }
  return {
    subject,
    outcome,
    urgency: relativeMargin,
    settle: () => ({
      ...common,
      limit,
      margin,
      relativeMargin,
      outcome,
      contributors: measured.contributors(),
      ...(outcome === "fail" && { remedy: measured.remedy() }),
    }),
  };
}

/** The judgement that nothing could be said of the subject, and why. */
export function undecided(subject: string, unit: RuleUnit, bound: Judgement["bound"], reason: string): PendingJudgement {
  return unknown(subject, () => ({ subject, unit, bound, outcome: "unknown", reason, contributors: [] }));
}

/** The judgement that the rule has nothing to say of the subject here, and why. */
export function notApplicable(subject: string, unit: RuleUnit, bound: Judgement["bound"], reason: string): PendingJudgement {
  return {
    subject,
    outcome: "not-applicable",
    urgency: Number.POSITIVE_INFINITY,
    settle: () => ({ subject, unit, bound, outcome: "not-applicable", reason, contributors: [] }),
  };
}

function unknown(subject: string, settle: () => Judgement): PendingJudgement {
  return { subject, outcome: "unknown", urgency: 0, settle };
}
