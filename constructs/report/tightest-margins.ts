import type { Finding, RuleUnit } from "../policy/rule/finding";
import { ruleIdOf } from "../policy/rule/rule-id";

/** The tightest margin of one kind, and the scenario that set it. */
export interface TightestMargin {
  readonly rule: string;
  readonly subject: string;
  /** The part that is judged, where the subject is more than one. */
  readonly at?: string;
  /** Missing where the rule is judged once. */
  readonly scenario?: string;
  readonly margin: number;
  /** What the tightest was chosen by: see `Finding`. */
  readonly relativeMargin: number;
  readonly unit: RuleUnit;
  readonly value: number;
  readonly limit: number;
}

/** Of heat and of power; missing where nothing was judged. */
export interface TightestMargins {
  readonly thermal?: TightestMargin;
  readonly power?: TightestMargin;
}

/** The tightest of the findings of a site. */
export function tightestMargins(findings: readonly Finding[]): TightestMargins {
  const thermal = tightest(findings, "cooling");
  const power = tightest(findings, "power");
  return { ...(thermal && { thermal }), ...(power && { power }) };
}

/** The judged finding with the least relative margin; only promised scenarios count. A number of units is enough or not: it is never tight. */
function tightest(findings: readonly Finding[], folder: string): TightestMargin | undefined {
  let least: TightestMargin | undefined;
  for (const { rule, subject, at, scenario, promised, margin, relativeMargin, unit, value, limit } of findings) {
    if (!promised || ruleIdOf(rule).folder !== folder || unit === "units") continue;
    if (margin === undefined || relativeMargin === undefined || value === undefined || limit === undefined || unit === undefined) continue;
    if (!least || relativeMargin < least.relativeMargin) {
      const where = { rule, subject, ...(at !== undefined && { at }), ...(scenario !== undefined && { scenario }) };
      least = { ...where, margin, relativeMargin, unit, value, limit };
    }
  }
  return least;
}
