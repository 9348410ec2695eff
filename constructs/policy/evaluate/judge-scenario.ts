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

/** What a rule says of a scenario: one judgement for each subject, none where it is silent. */
export interface RuleJudgements {
  readonly settings: RuleSettings;
  readonly judgements: readonly PendingJudgement[];
}

/** What the rules say of one scenario. */
export interface JudgedScenario {
  /** An error when the solver threw. */
  readonly point: OperatingPoint | Error;
  /** Each rule is asked when its turn comes, so that what is not kept of one is gone before the next: of a thousand racks all rules together say tens of thousands of things. */
  readonly rules: Iterable<RuleJudgements>;
}

/**
 * Solves a scenario and asks these rules, those that judge something else of that too, as far as what they say is read. A point that the solver cannot compute is its failing finding. Nobody changes a point that other rules see: a rule
 * that tries throws, and has a defect.
 *
 * @param isWatched also asks for the limits that are watched at the site, which must be ones that can be. @default of the rules to which the scenario is promised
 * @param watching rules whose limits a rule may ask for. @default those that are asked
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

/** A rule whose limits cannot be watched at the site must not look as if they were. */
function watchingDefect(settings: RuleSettings, study: NodeStudy, point: OperatingPoint): PendingJudgement | undefined {
  if (!settings.rule.watched) return undefined;
  try {
    watchedBy(settings, study, point);
    return undefined;
  } catch (error) {
    return defect("node/watched", `the limits of the rule cannot be watched: ${messageOf(error)}`);
  }
}

/** The whole of a judgement, with contributors and remedy: computed of every one they would cost more than the solver. */
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

/** Stands for the solver among the rules: a point that it cannot compute is its failing finding, and the other scenarios are judged. */
const solverAnswers: RuleSettings = {
  rule: {
    id: "solve/solver-answers",
    title: "The solver gives an answer",
    why: "A state that cannot be computed cannot be judged, and a site that is not judged is not deployed.",
    source: "docs/physics/unknown.md, What is unknown, and why",
    severity: "critical",
    remedy: "Tell the makers of the solver",
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

/** No amount mends what came out of a division by nothing: what the rule says of every site then holds. */
function withFiniteRemedy(judgement: Judgement, { remedy }: Rule): Judgement {
  return /\b(?:Infinity|NaN)\b/.test(judgement.remedy ?? "") ? { ...judgement, remedy } : judgement;
}
