import type { NodeStudy } from "../../studies/node-study";
import type { OperatingPoint } from "../../studies/operating-point/operating-point";
import { isPromisedTo } from "../../studies/scenarios/scenario-promise";
import type { Scenario } from "../../studies/scenarios/scenarios";
import { defect, isDefect, messageOf } from "../rule/defect";
import type { Judgement } from "../rule/finding";
import type { PendingJudgement } from "../rule/judge";
import { judgementProblem } from "../rule/judgement-problem";
import { plainJudgement } from "../rule/judgement-shape";
import type { Rule } from "../rule/rule";
import { libraryRules } from "../rules";
import type { RuleSettings } from "../settings/rule-settings";
import { askRule, watchedBy } from "./ask-rule";

export interface RuleJudgements {
  readonly settings: RuleSettings;
  readonly judgements: readonly PendingJudgement[];
}

export interface JudgedScenario {
  readonly point: OperatingPoint | Error;
  /**
   * Judgements of each rule, made as they are read. The results of a rule that are not kept are released before the next rule, because a thousand racks have
   * tens of thousands of judgements.
   */
  readonly rules: Iterable<RuleJudgements>;
}

/**
 * Solves a scenario and judges it by these rules, as far as their judgements are read. A scenario that the solver cannot compute becomes a failing finding. An operating point cannot be changed: a rule
 * that tries throws, and has a defect.
 *
 * @param isWatched whether the limits that are watched at the site are checked too. @default for the rules for which the scenario is promised
 * @param watching rules whose limits a rule may ask for. @default the rules that judge
 */
export function judgeScenario(
  study: NodeStudy,
  scenario: Scenario,
  settings: readonly RuleSettings[],
  isWatched?: boolean,
  watching = settings,
): JudgedScenario {
  const point = solved(study, scenario);
  if (point instanceof Error) return { point, rules: [{ settings: solverAnswers, judgements: [defect("node", point.message)] }] };
  return { point, rules: askEach(settings, study, point, isWatched, watching) };
}

function* askEach(
  all: readonly RuleSettings[],
  study: NodeStudy,
  point: OperatingPoint,
  isWatched: boolean | undefined,
  watching: readonly RuleSettings[],
): Generator<RuleJudgements> {
  for (const settings of all) {
    const judgements = askRule(settings, study, point, watching);
    const wrong = (isWatched ?? isPromisedTo(point.scenario, settings.rule.id)) ? watchingDefect(settings, study, point) : undefined;
    yield { settings, judgements: wrong ? [...judgements, wrong] : judgements };
  }
}

function watchingDefect(settings: RuleSettings, study: NodeStudy, point: OperatingPoint): PendingJudgement | undefined {
  if (!settings.rule.watched) return undefined;
  try {
    watchedBy(settings, study, point);
    return undefined;
  } catch (error) {
    return defect("node/watched", `the limits of the rule cannot be watched: ${messageOf(error)}`);
  }
}

/** Computes the whole of a judgement, with contributors and remedy. For every judgement this would cost more than the solver. */
export function settled(pending: PendingJudgement, rule: Rule): Judgement {
  if (isDefect(pending)) return pending.settle();
  try {
    const said = pending.settle();
    const problem = judgementProblem(pending, said);
    if (problem !== undefined) return defect(pending.subject, problem).settle();
    return withFiniteRemedy(withShortfall(libraryRules.includes(rule) ? said : plainJudgement(said), rule), rule);
  } catch (error) {
    return defect(pending.subject, `the rule threw: ${messageOf(error)}`).settle();
  }
}

function withShortfall(said: Judgement, { shortfall }: Rule): Judgement {
  return shortfall === undefined || said.margin === undefined || said.margin >= 0 ? said : { ...said, shortfall };
}

/** The solver as a rule: a scenario that it cannot compute is its failing finding, and the other scenarios are judged. */
const solverAnswers: RuleSettings = {
  rule: {
    id: "solve/solver-answers",
    title: "The solver solves the scenario",
    why: "A scenario that cannot be solved cannot be judged, and a site that is not judged is not deployed.",
    source: "docs/physics/unknown.md, What is unknown, and why",
    severity: "critical",
    remedy: "Report it to the makers of the solver",
    check: () => [],
  },
  enforcement: "block",
  enforcementSetBy: "engine",
  unknown: "block",
  nearLimit: "inform",
  parameters: [],
  values: {},
};

function solved(study: NodeStudy, scenario: Scenario): OperatingPoint | Error {
  try {
    return study.point(scenario);
  } catch (error) {
    return new Error(`the solver threw: ${messageOf(error)}`);
  }
}

/** Replaces a remedy with an amount that is no number, such as after a division by 0, by the general remedy of the rule. */
function withFiniteRemedy(judgement: Judgement, { remedy }: Rule): Judgement {
  return /\b(?:Infinity|NaN)\b/.test(judgement.remedy ?? "") ? { ...judgement, remedy } : judgement;
}
