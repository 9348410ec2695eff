import type { WatchedLimit } from "../facts/watched-limit";
import { unique } from "../plain/unique";
import { closest } from "../props/problems/closest";

/** The wanted limits: of a rule on a subject, and of one series where there are several. */
export interface AskedLimit {
  readonly rule: string;
  readonly subject: string;
  /** Name of the series. @default the series that the rule watches on the subject */
  readonly metric?: string;
}

/**
 * Returns the limits of one value: the tightest of each bound, as several devices may measure the series.
 *
 * @param name of the node, for words
 * @throws RangeError when the node has no such limit, or has it for several series and none is named
 */
export function limitsToCheck(name: string, limits: readonly WatchedLimit[], asked: AskedLimit): readonly WatchedLimit[] {
  const { rule, subject, metric } = asked;
  const ofSubject = limits.filter((one) => one.rule === rule && one.subject === subject);
  const meant = ofSubject.filter((one) => metric === undefined || one.metric === metric);
  if (meant.length === 0)
    throw new RangeError(
      `Limit to check at apply must be a limit that is measured at ${name} but is ${textOf(asked)}: ${known(limits, asked)}`,
    );
  const metrics = unique(meant.map((one) => one.metric));
  if (metrics.length > 1)
    throw new RangeError(
      `Limit to check at apply must have one series but ${textOf(asked)} has ${metrics.join(" and ")}: name the series of the value`,
    );
  return (["at-least", "at-most"] as const).flatMap((bound) => tightest(meant.filter((one) => one.bound === bound)));
}

function tightest(limits: readonly WatchedLimit[]): readonly WatchedLimit[] {
  const sorted = limits.toSorted((one, other) => (one.bound === "at-most" ? one.limit - other.limit : other.limit - one.limit));
  return sorted.slice(0, 1);
}

function textOf({ rule, subject, metric }: AskedLimit): string {
  return `${rule} of ${subject}${metric === undefined ? "" : `, ${metric}`}`;
}

function known(limits: readonly WatchedLimit[], asked: AskedLimit): string {
  if (limits.length === 0) return "leave it out, because the node has no measured limit";
  const { metric } = asked;
  const texts = unique(limits.map((one) => textOf(metric === undefined ? { rule: one.rule, subject: one.subject } : one)));
  const meant = closest(textOf(asked), texts);
  return meant === undefined ? `use one of ${texts.join("; ")}` : `did you mean ${meant}?`;
}
