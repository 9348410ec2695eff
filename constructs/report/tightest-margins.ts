import { defined } from "../plain/defined";
import type { Finding, RuleUnit } from "../policy/rule/finding";
import { leastBy } from "../policy/rule/is-worse";
import { ruleIdOf } from "../policy/rule/rule-id";
import { isTighter, tightness } from "../policy/rule/tightness";

/** The tightest margin of one kind, and the scenario that set it. */
export interface TightestMargin {
  /** Id of the rule, as `power/breaker-loading`. */
  readonly rule: string;
  /** What it is about, as `compute/rack-1`. */
  readonly subject: string;
  /** The part that is judged, where the subject is more than one. */
  readonly at?: string;
  /** Missing where the rule is judged once. */
  readonly scenario?: string;
  /** Room between value and limit, negative where it is broken. */
  readonly margin: number;
  /** What the tightest was chosen by: see `Finding`. Missing where a limit of 0 is broken, which is tighter than all. */
  readonly relativeMargin?: number;
  /** Unit of value, limit and margin. */
  readonly unit: RuleUnit;
  /** What was measured against the limit. */
  readonly value: number;
  /** The limit, in the unit of the value. */
  readonly limit: number;
}

/** Of heat and of power; missing where nothing was judged. */
export interface TightestMargins {
  /** The tightest limit of temperatures and heat. */
  readonly thermal?: TightestMargin;
  /** The tightest limit of the electrical side. */
  readonly power?: TightestMargin;
}

/** A tightest margin, and what its rule asks for in a few words. */
export interface TitledMargin extends TightestMargin {
  readonly title: string;
}

/** What of a report has its tightest margin. */
interface WithTightest {
  readonly tightest: TightestMargins;
  readonly findings: readonly Finding[];
}

/**
 * The tightest of heat and power; undefined where neither was judged.
 *
 * @param isTighter tells which of the two it is. @default by their shares, of two that break a share of nothing that of heat
 */
export function tightestOfSite(
  { tightest: { thermal, power }, findings }: WithTightest,
  isTighter = (one: TightestMargin, other: TightestMargin) => rankOf(one) < rankOf(other),
): TitledMargin | undefined {
  const least = thermal && power && isTighter(power, thermal) ? power : (thermal ?? power);
  return least && { ...least, title: findings.find(({ rule }) => rule === least.rule)?.title ?? least.rule };
}

function rankOf(margin: TightestMargin): number {
  return tightness(margin) ?? Number.POSITIVE_INFINITY;
}

/** The tightest of the findings of a site. */
export function tightestMargins(findings: readonly Finding[]): TightestMargins {
  const thermal = tightest(findings, "cooling");
  const power = tightest(findings, "power");
  return defined({ thermal, power });
}

/** The judged finding with the least relative margin; only promised scenarios count. */
function tightest(findings: readonly Finding[], folder: string): TightestMargin | undefined {
  return leastBy([...tightestByRule(findings, folder).values()], rankOf);
}

/** Of each rule of a folder, as `power`, the finding with the least relative margin in the promised scenarios. A number of units is enough or not: it is never tight. */
export function tightestByRule(findings: readonly Finding[], folder: string): ReadonlyMap<string, TightestMargin> {
  const byRule = new Map<string, TightestMargin>();
  for (const finding of findings) {
    const { rule, subject, at, scenario, promised, margin, relativeMargin, unit, value, limit } = finding;
    if (!promised || ruleIdOf(rule).folder !== folder || unit === "units") continue;
    if (margin === undefined || value === undefined || limit === undefined || unit === undefined) continue;
    const known = byRule.get(rule);
    if (tightness(finding) === undefined || (known && !isTighter(finding, known))) continue;
    const where = { rule, subject, ...defined({ at, scenario }) };
    byRule.set(rule, { ...where, margin, ...defined({ relativeMargin }), unit, value, limit });
  }
  return byRule;
}
