import type { Names } from "../changes/change";
import { listNames } from "../plain/list-ids";
import { type Evaluation, evaluate } from "../policy/evaluate/evaluate";
import { judgeScenario, settled } from "../policy/evaluate/judge-scenario";
import type { Finding, Judgement } from "../policy/rule/finding";
import { isWorse } from "../policy/rule/is-worse";
import type { PendingJudgement } from "../policy/rule/judge";
import type { PolicyProps } from "../policy/settings/policy.props";
import type { RuleSettings } from "../policy/settings/rule-settings";
import { catchRefusal } from "../props/problems/catch-refusal";
import type { PropsError } from "../props/problems/props-error";
import type { Site } from "../site";
import { NodeStudy } from "../studies/node-study";
import type { Scenario } from "../studies/scenarios/scenarios";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { ChangedSnapshots } from "../studies/snapshot/snapshot";
import { renamedIn } from "./names";

/** A site whose design is changed. The site itself and its policy stay. */
export interface SiteWithDesign {
  readonly name: string;
  readonly site: Site;
  readonly design: NodeDesign;
  readonly policy: PolicyProps;
}

/** Studies of one design with changes. Whatever a change leaves as it was is computed once. */
export class ChangedStudies {
  private readonly snapshots: ChangedSnapshots;
  private readonly present: NodeStudy;

  constructor({ name, site, design }: SiteWithDesign) {
    this.snapshots = new ChangedSnapshots(name, site, design);
    this.present = new NodeStudy(this.snapshots.present);
  }

  /** Returns the study of a changed design, or why the design is refused. */
  of(design: NodeDesign): NodeStudy | PropsError {
    return orRefused(() => this.present.forDesign(this.snapshots.of(design)));
  }
}

/** Evaluates a changed node. Returns the verdict, or why there is none. */
export function evaluatedAgain(study: NodeStudy, policy: PolicyProps): Evaluation | PropsError {
  return orRefused(() => evaluate(study, { policy }));
}

/** Evaluates a changed node in the scenarios that the site promises to survive, at least for some rule. Other scenarios cannot break anything. */
export function promisedAgain(study: NodeStudy, policy: PolicyProps): Evaluation | PropsError {
  const scenarios = listNames(promisedOf(study));
  return orRefused(() => evaluate(study, { policy, only: { scenarios } }));
}

function promisedOf({ scenarios }: NodeStudy): readonly Scenario[] {
  return scenarios.filter(({ promised, promisedTo }) => promised || promisedTo !== undefined);
}

function orRefused<Answer>(answer: () => Answer): Answer | PropsError {
  return catchRefusal(answer, (error) => error);
}

/** Judges a changed node by single rules. Each rule is called once in a scenario, for all its subjects. */
export class AskedRules {
  private readonly said = new Map<RuleSettings, Map<Scenario, readonly PendingJudgement[]>>();

  /** @param watching rules whose limits a rule may need */
  constructor(
    private readonly study: NodeStudy,
    private readonly names: Names,
    private readonly watching: readonly RuleSettings[],
  ) {}

  /** Scenarios that the site promises to survive, at least for some rule. */
  get promised(): readonly Scenario[] {
    return promisedOf(this.study);
  }

  /**
   * Judges the subject of a finding in its own scenario; undefined if that is not possible, such as in a scenario that the changed node no longer
   * has.
   */
  judgedAgain(settings: RuleSettings, finding: Finding): Judgement | undefined {
    const wanted = finding.scenario === undefined ? undefined : renamedIn(finding.scenario, this.names);
    const scenario = this.study.scenarios.find(({ name }) => wanted === undefined || name === wanted);
    const said = scenario && (this.worstOf(settings, finding, scenario) ?? this.unknownIn(settings, scenario));
    return said && settled(said, settings.rule);
  }

  /** Returns why a rule judges none of the parts that it judged before, such as electrical parts beside coolant that a change makes unknown. */
  private unknownIn(settings: RuleSettings, scenario: Scenario): PendingJudgement | undefined {
    return this.ask(settings, scenario).find(({ outcome }) => outcome === "unknown");
  }

  /** Returns the worst judgement of a finding's rule on its subject in a scenario. */
  worstOf(settings: RuleSettings, finding: Finding, scenario: Scenario): PendingJudgement | undefined {
    const subject = renamedIn(finding.subject, this.names);
    let worst: PendingJudgement | undefined;
    for (const said of this.ask(settings, scenario)) if (said.subject === subject && (!worst || isWorse(said, worst))) worst = said;
    return worst;
  }

  private ask(settings: RuleSettings, scenario: Scenario): readonly PendingJudgement[] {
    const ofRule = this.said.get(settings) ?? new Map<Scenario, readonly PendingJudgement[]>();
    const judgements =
      ofRule.get(scenario) ??
      [...judgeScenario(this.study, scenario, [settings], false, this.watching).rules].flatMap((rule) => rule.judgements);
    this.said.set(settings, ofRule.set(scenario, judgements));
    return judgements;
  }
}
