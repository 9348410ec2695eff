import { defined } from "../../plain/defined";
import { listValues } from "../../plain/list-values";
import { unique } from "../../plain/unique";
import type { Finding } from "../../policy/rule/finding";
import { isTighter, tightness } from "../../policy/rule/tightness";

/** The reason why a question has no number as answer. */
export interface NoAnswer {
  /** `unknown`: a number is unknown. `not-applicable`: the design lacks the subject of the question. */
  readonly outcome: "unknown" | "not-applicable";
  /** The reason. */
  readonly reason: string;
}

type Measured = Required<Pick<Finding, "value" | "limit" | "unit" | "margin">> & Pick<Finding, "relativeMargin">;

/** The limit with the least relative margin. */
export interface LimitAnswer extends Pick<Finding, "rule" | "subject" | "at" | "contributors">, Measured {
  readonly outcome: "known";
  /** Name of the scenario, such as `hottest/healthy`. */
  readonly scenario: string;
  /** Subjects with an unknown margin, which may be tighter. */
  readonly notKnown: readonly string[];
}

/** Returns the finding with the least relative margin among promised scenarios, without rules that are judged once. */
export function leastRoom(findings: readonly Finding[], none: string): LimitAnswer | NoAnswer {
  let least: LimitAnswer | undefined;
  const promised = findings.filter((finding) => finding.promised);
  const unknown = promised.filter(({ outcome }) => outcome === "unknown");
  const notKnown = unique(listValues(unknown, "subject"));
  for (const finding of promised) {
    const { rule, subject, at, scenario, contributors, value, limit, unit, margin, relativeMargin, outcome } = finding;
    if (scenario === undefined || outcome === "unknown" || unit === undefined || unit === "units") continue;
    if (value === undefined || limit === undefined || margin === undefined || tightness(finding) === undefined) continue;
    if (least && !isTighter(finding, least)) continue;
    const where = { rule, subject, ...defined({ at }), scenario };
    least = {
      outcome: "known",
      ...where,
      value,
      limit,
      unit,
      margin,
      ...defined({ relativeMargin }),
      contributors,
      notKnown,
    };
  }
  if (least) return least;
  const [first] = unknown;
  return first ? { outcome: "unknown", reason: first.reason ?? "nobody knows" } : { outcome: "not-applicable", reason: none };
}
