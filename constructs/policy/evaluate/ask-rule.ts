import { labelName, metricName } from "../../facts/telemetry/series";
import { deepFreeze } from "../../props/deep-freeze";
import { shownValue } from "../../props/problems/issue-message";
import { visibleText } from "../../props/problems/visible-text";
import { rememberedOf } from "../../props/remembered";
import type { NodeStudy } from "../../studies/node-study";
import type { OperatingPoint } from "../../studies/operating-point/operating-point";
import { isPromisedTo } from "../../studies/scenarios/scenario-promise";
import type { Scenario } from "../../studies/scenarios/scenarios";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { defect, messageOf } from "../rule/defect";
import type { Outcome } from "../rule/finding";
import type { PendingJudgement } from "../rule/judge";
import type { Judged } from "../rule/judged-study";
import type { Parameters, ParameterValues } from "../rule/parameter";
import type { Rule, RuleContext, RuleLimit } from "../rule/rule";
import { subjectPattern } from "../rule/rule-shape";
import type { RuleSettings } from "../settings/rule-settings";

/**
 * Judges by one rule. A rule that throws, or returns no valid judgement, becomes a failing finding of that rule. It never crashes the run, and is never silent.
 *
 * @param point the scenario's operating point; left out for a rule that is judged once
 * @param watching rules whose limits the rule may read. @default only its own
 */
export function askRule(
  settings: RuleSettings,
  study: NodeStudy,
  point?: OperatingPoint,
  watching: readonly RuleSettings[] = [settings],
): readonly PendingJudgement[] {
  const asking = () => {
    if (point) settings.rule.in?.(point.scenario); // if that throws, the rule has a defect
    return settings.rule.check(contextOf(settings, study, point, watching));
  };
  return saidByDesign(settings, study) ?? checkedJudgements(asking);
}

/** Lists the rules that may judge otherwise in another scenario or what-if: all but those for which the design has nothing to judge. */
export function openRules(settings: readonly RuleSettings[], study: NodeStudy): readonly RuleSettings[] {
  return settings.filter(
    (one) => !saidByDesign(one, study)?.every(({ outcome }) => outcome === "not-applicable" || outcome === "not-judged"),
  );
}

function saidByDesign({ rule }: RuleSettings, { design }: NodeStudy): readonly PendingJudgement[] | undefined {
  return rule.byDesign && design.once(byDesignOf(rule));
}

/** Returns the judgements of a rule from the design alone, computed once per design; undefined if the rule needs a scenario. */
const byDesignOf = rememberedOf((rule: Rule) => (node: NodeSnapshot): readonly PendingJudgement[] | undefined => {
  let isSaid = true;
  const said = checkedJudgements(() => {
    const judgements = rule.byDesign?.(node);
    isSaid = judgements !== undefined;
    return isSaid ? judgements : [];
  });
  return isSaid ? said : undefined;
});

function checkedJudgements(judging: () => unknown): readonly PendingJudgement[] {
  try {
    const judgements = judging();
    if (!Array.isArray(judgements) || !judgements.every(isJudgement))
      return [
        defect(
          "node",
          "the rule must return a list of judgements: use judge(), judgeRequirement(), judgeUnknown(), judgeMissingInput() or judgeNotApplicable()",
        ),
      ];
    const unnamed = judgements.find(({ subject }) => !subjectPattern.test(subject));
    if (unnamed) return [defect("node", `the rule judges ${shownValue(unnamed.subject)}, which is no path: write it like compute/rack-1`)];
    return judgements;
  } catch (error) {
    return [defect("node", `the rule threw: ${messageOf(error)}`)];
  }
}

/** Returns the limits of a rule, or none if they cannot be watched: that is a separate finding. */
function orNone<Limit>(limits: () => readonly Limit[]): readonly Limit[] {
  try {
    return limits();
  } catch (error) {
    messageOf(error);
    return [];
  }
}

/** The watched limits of each rule at a point. The verdict checks whether they can be watched, and the deployment plan watches them. */
const watchedAt = { answers: () => new Map<OperatingPoint, Map<RuleSettings, readonly RuleLimit[]>>() };

/**
 * Lists the limits of a rule that can be measured at the site, once for each operating point of a study.
 *
 * @throws Error when the rule throws, returns no list, or returns a limit that cannot be watched: an alert on NaN would never fire
 */
export function watchedBy(settings: RuleSettings, study: NodeStudy, point: OperatingPoint): readonly RuleLimit[] {
  const { rule } = settings;
  if (!rule.watched || !appliesIn(rule, point.scenario)) return [];
  const known = study.answersOf(watchedAt);
  const here = known.get(point) ?? new Map<RuleSettings, readonly RuleLimit[]>();
  const limits = here.get(settings) ?? checkedLimits(settings, study, point);
  known.set(point, here.set(settings, limits));
  return limits;
}

function checkedLimits(settings: RuleSettings, study: NodeStudy, point: OperatingPoint): readonly RuleLimit[] {
  const { rule } = settings;
  const limits: unknown = rule.watched?.(contextOf(settings, study, point));
  if (!Array.isArray(limits)) throw new Error("watched() must return a list of limits");
  const wrong = limits.find(
    ({ metric, limit, subject, device, labels = {}, expected = 0 }: RuleLimit) =>
      !metricName.test(metric) ||
      !Object.keys(labels).every((name) => labelName.test(name)) ||
      ![device, ...Object.values(labels)].every((value) => visibleText(value) === value) ||
      ![limit, expected].every(Number.isFinite) ||
      !subjectPattern.test(subject),
  );
  if (wrong)
    throw new Error(
      `watched() must return a metric, a device and labels that a series can have, a subject, a finite limit and a finite expected value but returns ${JSON.stringify(wrong)}`,
    );
  return deepFreeze(limits); // the deployment plan makes alerts of them, and every rule may read them
}

/** The limits of rules in every scenario that the site promises to each, for rules that are judged once. */
const promisedLimits = rememberedOf((watching: readonly RuleSettings[]) => ({
  answers: (study: NodeStudy): readonly RuleLimit[] =>
    study.scenarios.flatMap((scenario) => {
      const held = watching.filter(({ rule }) => rule.watched && isPromisedTo(scenario, rule.id));
      return held.flatMap((one) => orNone(() => watchedBy(one, study, study.point(scenario))));
    }),
}));

/** Returns whether the rule applies in a scenario. A rule that is judged once applies in all. So does a rule whose `in` throws: it is judged, and has a defect. */
export function appliesIn(rule: Rule, scenario: Scenario): boolean {
  try {
    return rule.in?.(scenario) ?? true;
  } catch {
    return true;
  }
}

/** @param watching rules whose limits it may read. @default none */
function contextOf(settings: RuleSettings, study: NodeStudy, point?: OperatingPoint, watching?: readonly RuleSettings[]): RuleContext {
  const { rule, values, today } = settings;
  const { design } = study;
  const { judges = "scenario" } = rule;
  const parameters = values as ParameterValues<Parameters>;
  if (judges !== "scenario") {
    const limits = watching && (() => study.answersOf(promisedLimits(watching)));
    return { node: study.node, design, parameters, today, limits, ...answersOf(judges, study) } as object as RuleContext;
  }
  const at = solved(rule, point);
  const limits = watching && (() => watching.flatMap((one) => orNone(() => watchedBy(one, study, at))));
  // Each property by its name: a site makes thousands of these objects, and a spread takes twice as long.
  return { node: study.nodeIn(at.scenario), design, parameters, today, point: at, year: () => study.year(), limits } as RuleContext;
}

function solved({ id }: Rule, point: OperatingPoint | undefined): OperatingPoint {
  if (point) return point;
  throw new Error(`Rule ${id} must be judged at a solved scenario but got none`);
}

function answersOf(judges: Exclude<Judged, "scenario">, study: NodeStudy): object {
  if (typeof judges === "object") return study.answersOf(judges);
  switch (judges) {
    case "design":
      return {};
    case "year":
      return { year: () => study.year() };
    case "sky":
      return { sky: study.sky };
  }
}

const outcomes: Readonly<Record<Outcome, true>> = { pass: true, fail: true, unknown: true, "not-judged": true, "not-applicable": true };

function isJudgement(said: Partial<PendingJudgement> | null | undefined): said is PendingJudgement {
  if (typeof said?.subject !== "string" || !Object.hasOwn(outcomes, said.outcome ?? "") || typeof said.settle !== "function") return false;
  return [said.urgency, said.value ?? 0, said.margin ?? 0].every((one) => typeof one === "number");
}
