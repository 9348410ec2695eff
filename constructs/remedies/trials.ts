import { type Change, type Changed, type Names, sameNames } from "../changes/change";
import { defined } from "../plain/defined";
import { keyBy } from "../plain/key-by";
import { unique } from "../plain/unique";
import type { Evaluation } from "../policy/evaluate/evaluate";
import { settled } from "../policy/evaluate/judge-scenario";
import type { Finding, Judgement } from "../policy/rule/finding";
import { isAskedOnce } from "../policy/rule/judged-study";
import type { RuleSettings } from "../policy/settings/rule-settings";
import { settingsOf } from "../policy/settings/settings-of";
import { PropsError } from "../props/problems/props-error";
import { isPromisedTo } from "../studies/scenarios/scenario-promise";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { type Compared, compared, isAside, keyOf } from "./compared";
import { refusalText } from "./refusal";
import { AskedRules, ChangedStudies, evaluatedAgain, promisedAgain, type SiteWithDesign } from "./trial-site";

/** A change with a number of steps. */
export interface Step {
  readonly change: Change;
  readonly steps: number;
}

/** A design with one or more changes, made one after the other. */
interface ChangedDesign extends Names {
  readonly design: NodeDesign;
  readonly made: readonly Changed[];
}

/** The judgement of a finding in another scenario than its own. */
interface JudgedElsewhere {
  readonly scenario: string;
  readonly judgement: Judgement;
}

export interface Trial extends ChangedDesign {
  readonly steps: readonly Step[];
  /** Findings for which it was judged. */
  readonly wanted: readonly Finding[];
  /** Reason why the design is refused. */
  readonly refused?: string;
  /** Judgement of each finding in its own scenario. */
  readonly own: ReadonlyMap<string, Judgement>;
  /** First promised scenario in which a finding fails or is unknown, although it passes or does not apply in its own. */
  readonly elsewhere: ReadonlyMap<string, JudgedElsewhere>;
  /** Comparison of the whole verdict, if a finding passes in every promised scenario. */
  readonly whole?: Compared;
}

/** Makes changes one after the other; undefined if one of them has no such step. */
export function designAfter(design: NodeDesign, steps: readonly Step[]): ChangedDesign | undefined {
  let changed: ChangedDesign = { design, made: [], ...sameNames };
  for (const { change, steps: far } of steps) {
    const next = change.at(changed.design, far);
    if (next === undefined) return undefined;
    changed = {
      design: next.design,
      made: [...changed.made, next],
      renamed: new Map([...changed.renamed, ...next.renamed]),
      copies: new Map([...changed.copies, ...next.copies]),
    };
  }
  return changed;
}

/** A finding that must pass, with the settings of its rule. */
interface Target {
  readonly finding: Finding;
  readonly settings: RuleSettings;
}

/**
 * Changed designs of one site, each solved once: first in the scenarios of its findings, then in other scenarios for findings that pass there, and judged as a whole
 * if a finding passes in every promised scenario. Only the results are kept, not the studies.
 */
export class Trials {
  /** Number of changed designs that were solved. */
  tried = 0;
  private readonly known = new Map<string, Trial | undefined>();
  private readonly studies: ChangedStudies;
  private readonly rules: ReadonlyMap<string, RuleSettings>;

  /**
   * @param before the verdict on the design as it is
   * @param budget most changed designs that are solved. @default no limit
   */
  constructor(
    private readonly site: SiteWithDesign,
    private readonly before: Evaluation,
    private readonly budget = Number.POSITIVE_INFINITY,
    private readonly onProgress: (tried: number) => void = () => undefined,
  ) {
    this.studies = new ChangedStudies(site);
    // site and policy stay, so a changed node is judged by the same settings
    this.rules = keyBy(settingsOf(before.node, site.policy), (settings) => settings.rule.id);
  }

  /**
   * Tries changes; undefined if they cannot be made, `"spent"` if the budget is used up.
   *
   * @param wanted findings that must pass
   */
  of(steps: readonly Step[], wanted: readonly Finding[]): Trial | "spent" | undefined {
    const key = steps.map(({ change, steps: far }) => `${change.id} ${far}`).join(" and ");
    const known = this.known.get(key);
    if (this.known.has(key) && wanted.every((finding) => isAnswered(known, finding))) return known;
    const changed = designAfter(this.site.design, steps);
    if (changed !== undefined && this.tried >= this.budget) return "spent";
    const trial = changed && this.solved(steps, changed, [...(known?.wanted ?? []), ...wanted]);
    this.known.set(key, trial);
    return trial;
  }

  private solved(steps: readonly Step[], changed: ChangedDesign, wanted: readonly Finding[]): Trial {
    this.tried++;
    this.onProgress(this.tried);
    const study = this.studies.of(changed.design);
    if (study instanceof PropsError)
      return { steps, wanted, ...changed, refused: refusalText(study, changed.made), own: new Map(), elsewhere: new Map() };
    const targets = this.targetsOf(wanted);
    const asked = new AskedRules(study, changed, [...this.rules.values()]);
    const own = judgedOwn(asked, targets);
    const held = targets.filter(({ finding }) => !isOpen(own.get(keyOf(finding))));
    const elsewhere = failingElsewhere(asked, held);
    const isWorthAll =
      held.some(({ finding }) => !elsewhere.has(keyOf(finding))) || targets.some((target) => isAsideIn(own, target, steps));
    const whole = isWorthAll ? this.comparedTo(promisedAgain(study, this.site.policy), steps, changed) : undefined;
    return { steps, wanted, ...changed, own, elsewhere, ...defined({ whole }) };
  }

  private targetsOf(findings: readonly Finding[]): readonly Target[] {
    return unique(findings).flatMap((finding) => {
      const settings = this.rules.get(finding.rule);
      return settings ? [{ finding, settings }] : [];
    });
  }

  private comparedTo(after: Evaluation | PropsError, steps: readonly Step[], names: Names): Compared | undefined {
    if (after instanceof PropsError) return undefined;
    return compared(
      this.before.findings,
      after,
      steps.map(({ change }) => change),
      names,
    );
  }

  /** Judges changes as a whole, whatever is left of the budget. */
  whole(steps: readonly Step[]): (ChangedDesign & { readonly whole?: Compared }) | undefined {
    const changed = designAfter(this.site.design, steps);
    if (changed === undefined) return undefined;
    const study = this.studies.of(changed.design);
    if (study instanceof PropsError) return changed;
    const whole = this.comparedTo(evaluatedAgain(study, this.site.policy), steps, changed);
    return { ...changed, ...defined({ whole }) };
  }
}

/** Returns whether a known trial answers for a finding. A refused design or a whole verdict answers for every finding. */
function isAnswered(trial: Trial | undefined, finding: Finding): boolean {
  return !trial || trial.refused !== undefined || trial.whole !== undefined || trial.wanted.includes(finding);
}

/** Returns whether a finding can be judged only when a number is stated for the new part. */
function isAsideIn(own: ReadonlyMap<string, Judgement>, { finding }: Target, steps: readonly Step[]): boolean {
  const said = own.get(keyOf(finding));
  const changes = steps.map(({ change }) => change);
  return said !== undefined && isAside({ ...finding, outcome: said.outcome }, changes);
}

function judgedOwn(asked: AskedRules, targets: readonly Target[]): ReadonlyMap<string, Judgement> {
  return new Map(
    targets.flatMap(({ finding, settings }) => {
      const judgement = asked.judgedAgain(settings, finding);
      return judgement ? [[keyOf(finding), judgement] as const] : [];
    }),
  );
}

/** Returns whether a finding still does not pass in its own scenario. If its limit no longer applies there, the other scenarios decide. */
function isOpen(own: Judgement | undefined): boolean {
  return own !== undefined && own.outcome !== "pass" && own.outcome !== "not-applicable";
}

/** Finds promised scenarios in which findings fail that pass in their own. It solves one scenario after another, until each of them has failed. */
function failingElsewhere(asked: AskedRules, targets: readonly Target[]): ReadonlyMap<string, JudgedElsewhere> {
  const failing = new Map<string, JudgedElsewhere>();
  let left = targets;
  for (const [i, scenario] of asked.promised.entries()) {
    if (left.length === 0) break;
    left = left.filter(({ finding, settings }) => {
      const isAsked = isPromisedTo(scenario, settings.rule.id) && !(i > 0 && isAskedOnce(settings.rule));
      const said = isAsked ? asked.worstOf(settings, finding, scenario) : undefined;
      if (said?.outcome !== "fail" && said?.outcome !== "unknown") return true;
      failing.set(keyOf(finding), { scenario: scenario.name, judgement: settled(said, settings.rule) });
      return false;
    });
  }
  return failing;
}
