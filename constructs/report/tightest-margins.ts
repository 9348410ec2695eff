import { defined } from "../plain/defined";
import type { Finding, RuleUnit } from "../policy/rule/finding";
import { leastBy } from "../policy/rule/is-worse";
import { ruleIdOf } from "../policy/rule/rule-id";
import { isTighter, tightness } from "../policy/rule/tightness";

/** The tightest margin of heat or power, and its scenario. */
export interface TightestMargin {
  /** Id of the rule, such as `power/breaker-loading`. */
  readonly rule: string;
  /** Subject, such as `compute/rack-1`. */
  readonly subject: string;
  /** The judged part, where the subject has several. */
  readonly at?: string;
  /** The scenario. Missing where the rule is judged once. */
  readonly scenario?: string;
  /** Margin between value and limit, negative for a broken limit. */
  readonly margin: number;
  /**
   * The margin relative to its limit, by which the tightest is chosen: see `Finding`. Missing for a
   * broken limit of 0, which is the tightest.
   */
  readonly relativeMargin?: number;
  /** Unit of value, limit and margin. */
  readonly unit: RuleUnit;
  /** The value that is compared with the limit. */
  readonly value: number;
  /** The limit, in the unit of the value. */
  readonly limit: number;
  /** Changes that widen such a margin: the general remedy of the rule. Missing without a policy, and in reports of earlier versions. */
  readonly remedy?: string;
}

/** The tightest margins of heat and of power. Missing where nothing was judged. */
export interface TightestMargins {
  /** The tightest limit of temperatures and heat. */
  readonly thermal?: TightestMargin;
  /** The tightest limit of the electrical side. */
  readonly power?: TightestMargin;
}

/** A tightest margin with the title of its rule. */
export interface TitledMargin extends TightestMargin {
  readonly title: string;
}

interface WithTightest {
  readonly tightest: TightestMargins;
  readonly findings: readonly Finding[];
}

/**
 * Returns the tighter margin of heat and power. Undefined where neither was judged.
 *
 * @param isTighter compares two margins. @default by relative margin; of two broken limits of 0, heat
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

/** @param remedies the general remedy of each rule, by its id. @default not known */
export function tightestMargins(findings: readonly Finding[], remedies: ReadonlyMap<string, string> = new Map()): TightestMargins {
  const withRemedy = (margin: TightestMargin | undefined) => margin && { ...margin, ...defined({ remedy: remedies.get(margin.rule) }) };
  return defined({ thermal: withRemedy(tightest(findings, "cooling")), power: withRemedy(tightest(findings, "power")) });
}

/** Returns the finding with the least relative margin in promised scenarios. */
function tightest(findings: readonly Finding[], folder: string): TightestMargin | undefined {
  return leastBy([...tightestByRule(findings, folder).values()], rankOf);
}

/** Returns the tightest finding in promised scenarios of each rule of a folder, such as `power`. Units are never tight. */
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
