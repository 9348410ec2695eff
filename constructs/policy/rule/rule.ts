import type { Runbook, WatchedLimit } from "../../facts/watched-limit";
import { parseProps } from "../../props/parse-props";
import type { DesignStudy } from "../../studies/design/design-study";
import type { Scenario } from "../../studies/scenarios/scenarios";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Severity } from "./finding";
import type { PendingJudgement } from "./judge";
import type { AnswersOf, Judged } from "./judged-study";
import type { Parameters, ParameterValues } from "./parameter";
import { ruleShape } from "./rule-shape";

/** The input of every rule: the node, everything that is the same in all its scenarios, and the rule's parameters as the policy sets them. */
export interface NodeContext<Declared extends Parameters> {
  readonly node: NodeSnapshot;
  readonly design: DesignStudy;
  readonly parameters: ParameterValues<Declared>;
  /** Date that the policy states, such as `"2026-11-25"`. Rules never read the clock of the machine. @default none */
  readonly today?: string;
  /**
   * Limits of all rules that can be measured at the site: in this scenario, or for a rule that is judged once in all scenarios that the site promises. If a rule
   * is judged alone, its own limits.
   */
  limits?(): readonly Pick<WatchedLimit, "metric" | "device" | "labels">[];
}

/** The input of a rule: the node, and one solved scenario or the answers of the study that it judges. */
export type RuleContext<Declared extends Parameters = Parameters, Judges extends Judged = "scenario"> = NodeContext<Declared> &
  AnswersOf<Judges>;

export type NodeAtPoint = Pick<RuleContext, "node" | "point">;

/** A limit of a rule on one device, which can be measured at the site. */
export type RuleLimit = Omit<WatchedLimit, "rule" | "title" | "why" | "severity" | "expected" | "runbook"> & {
  /** Severity if the limit is crossed at the site, if that differs from the severity of the rule. @default that of the rule */
  readonly severity?: Severity;
  /** Value of the same quantity at the solved operating point, in the same unit. @default unknown */
  readonly expected?: number;
};

/** A what-if whose maximum is searched: outdoor temperature or IT load. */
export type WhatIf = "hotter-air" | "more-load";

/** One check: its requirement, the reason, the source, and the remedy for a fail. */
export interface Rule<Declared extends Parameters = Parameters> {
  /** Id of the rule, folder and file, such as `cooling/supply-within-it-limit`. */
  readonly id: `${string}/${string}`;
  /** Requirement as a short statement. */
  readonly title: string;
  /** Consequence for the node if the requirement is not met. */
  readonly why: string;
  /** Standard or publication that the check follows, with its edition. */
  readonly source: string;
  /** Words behind the amount by which a value misses its limit: `warmer than the rack allows` reads "5.3 K warmer than the rack allows". @default "shortfall" before the amount */
  readonly shortfall?: string;
  /** Severity of a fail. The pack sets the effect of a fail on the verdict. */
  readonly severity: Severity;
  /** General remedy for a fail; the remedy of a finding has the numbers. */
  readonly remedy: string;
  /** Whether a waiver may accept a fail. @default true */
  readonly waivable?: boolean;
  /** Parameters that a pack, a country or a site may set. @default none */
  readonly parameters?: Declared;
  /**
   * Study that the rule judges, which decides the input of its check. A rule on anything but `"scenario"` is judged once, and its findings have no scenario.
   * @default "scenario"
   */
  readonly judges?: Judged;
  /** Returns whether the rule applies in a scenario. In the others `check` must return `judgeNotApplicable()`, and is then not called again. @default in all */
  in?(scenario: Scenario): boolean;
  /**
   * Makes judgements that are the same in every scenario, such as that the node has no gensets. It may read only values that no scenario, climate point or load
   * changes. Returns `undefined` if `check` must see a scenario. @default undefined for every node
   */
  byDesign?(node: NodeSnapshot): readonly PendingJudgement[] | undefined;
  /** What-ifs that reduce the margin of the rule, or a function of the node. The rule may then set the highest outdoor temperature or the highest IT load. @default both */
  readonly worsenedBy?: readonly WhatIf[] | ((node: NodeSnapshot) => readonly WhatIf[]);
  /** Lists limits that can be measured at the site. Telemetry watches the tightest of each over all promised scenarios. @default none */
  watched?(context: RuleContext<Declared>): readonly RuleLimit[];
  /** First steps of a person if a watched limit is crossed. @default none */
  readonly runbook?: Runbook;
  /** Judges every subject of the rule. It reads the results of a study and computes nothing again. Called only if `byDesign` returns undefined. */
  check(context: RuleContext<Declared>): readonly PendingJudgement[];
}

/** A rule as its author writes it. The study that it judges decides the input of its functions. */
export type RuleDefinition<Declared extends Parameters, Judges extends Judged> = Omit<
  Rule<Declared>,
  "judges" | "in" | "watched" | "check"
> & {
  readonly judges?: Judges;
  /** Same as {@link Rule.in}. */
  in?: Judges extends "scenario" ? (scenario: Scenario) => boolean : never;
  /** Same as {@link Rule.watched}. */
  watched?(context: RuleContext<Declared, Judges>): readonly RuleLimit[];
  /** Same as {@link Rule.check}. */
  check(context: RuleContext<Declared, Judges>): readonly PendingJudgement[];
};

/**
 * Declares a rule. The study that it judges and its parameters reach `check` with their types. The rule is frozen, so no code can change it.
 *
 * @throws PropsError when its id is not folder and file, when a text is missing, or when it does not judge a study
 */
export function defineRule<const Declared extends Parameters = Record<never, never>, const Judges extends Judged = "scenario">(
  rule: RuleDefinition<Declared, Judges>,
): Rule {
  parseProps(ruleShape, `rule ${rule.id}`, rule);
  return Object.freeze({ ...rule, ...(rule.parameters && { parameters: Object.freeze({ ...rule.parameters }) }) }) as unknown as Rule;
}

const both: readonly WhatIf[] = ["hotter-air", "more-load"];

/** Lists the what-ifs that reduce the margins of a rule in a node. */
export function worsenedBy(rule: Pick<Rule, "worsenedBy">, node: NodeSnapshot): readonly WhatIf[] {
  const { worsenedBy: stated = both } = rule;
  return typeof stated === "function" ? stated(node) : stated;
}
