import { defined } from "../../plain/defined";
import { listValues } from "../../plain/list-values";
import { unique } from "../../plain/unique";
import type { Finding } from "../../policy/rule/finding";
import { isTighter, tightness } from "../../policy/rule/tightness";

/** A question that has no number for an answer, and why. */
export interface NoAnswer {
  /** `unknown`: a number that decides is not known. `not-applicable`: the design has nothing that the question asks of. */
  readonly outcome: "unknown" | "not-applicable";
  /** Why, where nothing is known or something is accepted. */
  readonly reason: string;
}

type Measured = Required<Pick<Finding, "value" | "limit" | "unit" | "margin">> & Pick<Finding, "relativeMargin">;

/** The limit with the least room as a share of it. */
export interface LimitAnswer extends Pick<Finding, "rule" | "subject" | "at" | "contributors">, Measured {
  readonly outcome: "known";
  /** Name of the scenario, as `hottest/healthy`. */
  readonly scenario: string;
  /** Subjects of which nobody knows whether they come first. */
  readonly notKnown: readonly string[];
}

/** Answers with the finding of least room, among those of promised scenarios that compare a value with a limit. What is judged once has no scenario to answer with. */
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
