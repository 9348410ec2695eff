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

/** A site whose design is changed: the site itself and its policy stay. */
export interface SiteWithDesign {
  readonly name: string;
  readonly site: Site;
  readonly design: NodeDesign;
  readonly policy: PolicyProps;
}

/** Studies of one design with changes: what a change leaves as it was is computed once. */
export class ChangedStudies {
  private readonly snapshots: ChangedSnapshots;
  private readonly present: NodeStudy;

  constructor({ name, site, design }: SiteWithDesign) {
    this.snapshots = new ChangedSnapshots(name, site, design);
    this.present = new NodeStudy(this.snapshots.present);
  }

  /** The study of a changed design, or why it is refused. */
  of(design: NodeDesign): NodeStudy | PropsError {
    return orRefused(() => this.present.forDesign(this.snapshots.of(design)));
  }
}

/** The verdict on a changed node, or why there is none. */
export function evaluatedAgain(study: NodeStudy, policy: PolicyProps): Evaluation | PropsError {
  return orRefused(() => evaluate(study, { policy }));
}

/** What is found of a changed node in the scenarios that the site promises to some rule to stand: beyond them nothing holds that could break. */
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

/** What single rules say of a changed node: each is asked once in a scenario, whatever it is asked of. */
export class AskedRules {
  private readonly said = new Map<RuleSettings, Map<Scenario, readonly PendingJudgement[]>>();

  /** @param watching rules whose limits a rule may ask for */
  constructor(
    private readonly study: NodeStudy,
    private readonly names: Names,
    private readonly watching: readonly RuleSettings[],
  ) {}

  /** The scenarios that the site promises to some rule to stand. */
  get promised(): readonly Scenario[] {
    return promisedOf(this.study);
  }

  /**
   * What the rule of a finding says of its subject in its own scenario; undefined where that is not to be had there, such as of a scenario that the changed node has no
   * more.
   */
  judgedAgain(settings: RuleSettings, finding: Finding): Judgement | undefined {
    const wanted = finding.scenario === undefined ? undefined : renamedIn(finding.scenario, this.names);
    const scenario = this.study.scenarios.find(({ name }) => wanted === undefined || name === wanted);
    const said = scenario && this.worstOf(settings, finding, scenario);
    return said && settled(said, settings.rule);
  }

  /** The worst that the rule of a finding says of its subject in a scenario. */
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
