import type { WatchedLimit } from "../facts/watched-limit";
import { defined } from "../plain/defined";
import { watchedBy } from "../policy/evaluate/ask-rule";
import { messageOf } from "../policy/rule/defect";
import type { Rule, RuleLimit } from "../policy/rule/rule";
import type { PolicyProps } from "../policy/settings/policy.props";
import type { RuleSettings } from "../policy/settings/rule-settings";
import { readPolicy } from "../policy/settings/settings-of";
import type { NodeStudy } from "../studies/node-study";
import { isPromisedTo } from "../studies/scenarios/scenario-promise";
import type { Scenario } from "../studies/scenarios/scenarios";

const shownDigits = 6; // [-]

/**
 * Returns the limits of a node that can be measured at the site, as its policy sets them, in the order of the rules. A limit that differs
 * between scenarios, such as that of a breaker with the temperature around it, has its value in the worst promised scenario. The expected
 * range covers all promised scenarios.
 *
 * @throws PropsError when the policy is not valid
 */
export function watchedLimits(study: NodeStudy, policy: PolicyProps = {}): readonly WatchedLimit[] {
  const watching = readPolicy(study, policy).watching.filter(({ rule }) => rule.watched !== undefined);
  if (watching.length === 0) return [];
  const found = watching.map(({ rule }) => ({ rule, limits: new Map<string, Tightest>() }));
  for (const scenario of study.scenarios) {
    for (const [i, given] of limitsIn(study, scenario, watching).entries()) {
      for (const limit of given) keepTighter(found[i]?.limits ?? new Map(), limit);
    }
  }
  return found.flatMap(({ rule, limits }) => Array.from(limits.values(), (tightest) => watchedLimit(rule, tightest)));
}

/** A limit in the worst scenario so far, and the expected range of all. */
interface Tightest {
  given: RuleLimit;
  /** The limit as written to files. */
  limit: number;
  expected: WatchedLimit["expected"];
}

/**
 * Returns the limits of each rule for which the site promises the scenario. Values that the solver cannot compute, and rules whose limits
 * cannot be watched, are findings of the evaluation.
 */
function limitsIn(study: NodeStudy, scenario: Scenario, watching: readonly RuleSettings[]): readonly (readonly RuleLimit[])[] {
  const isHeld = ({ rule }: RuleSettings) => isPromisedTo(scenario, rule.id);
  const point = watching.some(isHeld) ? orNothing(() => study.point(scenario)) : undefined;
  return watching.map((settings) => (point && isHeld(settings) ? orNothing(() => watchedBy(settings, study, point)) : undefined) ?? []);
}

function orNothing<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    messageOf(error);
    return undefined;
  }
}

function keepTighter(limits: Map<string, Tightest>, given: RuleLimit): void {
  const { subject, device, metric, labels, bound, expected } = given;
  const key = [subject, device, metric, bound, labels && JSON.stringify(labels)].join("\n");
  const limit = written(given.limit);
  const here = expected === undefined ? undefined : beside(expected, limit);
  const known = limits.get(key);
  if (!known) {
    limits.set(key, { given, limit, expected: widened(undefined, here) });
    return;
  }
  if (bound === "at-most" ? limit < known.limit : limit > known.limit) {
    known.given = given;
    known.limit = limit;
  }
  known.expected = widened(known.expected, here);
}

function watchedLimit({ id, title, why, severity, runbook }: Rule, { given, limit, expected }: Tightest): WatchedLimit {
  const { expected: _, ...rest } = given;
  return { rule: id, title, why, severity, ...rest, limit, ...defined({ runbook, expected }) };
}

function widened(range: WatchedLimit["expected"], expected: number | undefined): WatchedLimit["expected"] {
  if (expected === undefined) return range;
  return range ? [Math.min(range[0], expected), Math.max(range[1], expected)] : [expected, expected];
}

/** Rounds a number for files, so that the last bits of a computed number do not replace a service. */
function written(value: number): number {
  return Number(value.toPrecision(shownDigits));
}

/** Rounds to the decimals of its limit: phases that cancel leave 1e-16 A or nothing in a neutral. */
function beside(value: number, limit: number): number {
  if (limit === 0) return written(value);
  const [, exponent] = limit.toExponential().split("e");
  const decimals = Math.max(0, shownDigits - 1 - Number(exponent));
  return written(Number(value.toFixed(Math.min(decimals, 100)))) + 0; // no −0
}
