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

/** What every rule sees: the node, what is the same in all its scenarios, and its parameters as the site's policy sets them. */
export interface NodeContext<Declared extends Parameters> {
  readonly node: NodeSnapshot;
  readonly design: DesignStudy;
  readonly parameters: ParameterValues<Declared>;
  /** The day that the policy gives, as `"2026-11-25"`. @default none: nothing may be held against a clock */
  readonly today?: string;
}

/** What a rule sees: the node, and of what it judges one scenario already solved, or the answers of its study. */
export type RuleContext<Declared extends Parameters = Parameters, Judges extends Judged = "scenario"> = NodeContext<Declared> &
  AnswersOf<Judges>;

/** The node, and the operating point at which it is judged. */
export type NodeAtPoint = Pick<RuleContext, "node" | "point">;

/** A limit of a rule on one device that is measured at the site. */
export type RuleLimit = Omit<WatchedLimit, "rule" | "title" | "why" | "severity" | "expected" | "runbook"> & {
  /** How bad it is when it is crossed at the site, where that is not how bad a broken rule is. @default the rule's */
  readonly severity?: Severity;
  /** What the solved point has for the same quantity, in the same unit. @default not known */
  readonly expected?: number;
};

/** A what-if that is searched to its maximum. */
export type WhatIf = "hotter-air" | "more-load";

/** One check, readable alone: what it asks, why, from where, and what to do when it fails. */
export interface Rule<Declared extends Parameters = Parameters> {
  /** Folder and file, as `cooling/supply-within-it-limit`. */
  readonly id: `${string}/${string}`;
  /** The requirement in a few words. */
  readonly title: string;
  /** What happens to the node when it is broken. */
  readonly why: string;
  /** Standard or publication the check follows, with edition. */
  readonly source: string;
  /** What a value beyond the limit is, behind the amount: `warmer than the rack allows` is read as "5.3 K warmer than the rack allows". @default "shortfall" before the amount */
  readonly shortfall?: string;
  /** How bad a broken rule is. What it does to the verdict is the pack's to say. */
  readonly severity: Severity;
  /** What a reader of the catalogue may do about a fail; a finding's own remedy has the numbers. */
  readonly remedy: string;
  /** `false`: nobody may waive it. @default true */
  readonly waivable?: boolean;
  /** Numbers that a pack, a country or a site may set. @default none */
  readonly parameters?: Declared;
  /** What it judges, and so what its check sees. On anything but the scenarios it is asked once, and its findings have no scenario. @default "scenario" */
  readonly judges?: Judged;
  /** The scenarios in which it applies. In the others it must give `judgeNotApplicable()`, and is asked no more when it has. @default all */
  in?(scenario: Scenario): boolean;
  /**
   * What the rule says of a node in every scenario, such as that the node has no gensets. Found by what no scenario, climate point or load changes.
   * `undefined` where a scenario has to be seen. @default undefined of every node
   */
  byDesign?(node: NodeSnapshot): readonly PendingJudgement[] | undefined;
  /** What takes room from its limit, or a function of the node where that differs from node to node: it may set the highest outdoor temperature, the highest IT load. @default both */
  readonly worsenedBy?: readonly WhatIf[] | ((node: NodeSnapshot) => readonly WhatIf[]);
  /** Limits that can be measured at the site. Over all promised scenarios the tightest of each is watched. @default none */
  watched?(context: RuleContext<Declared>): readonly RuleLimit[];
  /** What to do first when a watched limit is broken. @default nobody wrote one */
  readonly runbook?: Runbook;
  /** Judges every subject of the rule. It reads what a study computed and computes nothing again. Asked only of nodes of which `byDesign` says nothing. */
  check(context: RuleContext<Declared>): readonly PendingJudgement[];
}

/** A rule as it is written: what it judges decides what its functions see. */
export type RuleDefinition<Declared extends Parameters, Judges extends Judged> = Omit<
  Rule<Declared>,
  "judges" | "in" | "watched" | "check"
> & {
  readonly judges?: Judges;
  /** As {@link Rule.in}. */
  in?: Judges extends "scenario" ? (scenario: Scenario) => boolean : never;
  /** As {@link Rule.watched}. */
  watched?(context: RuleContext<Declared, Judges>): readonly RuleLimit[];
  /** As {@link Rule.check}. */
  check(context: RuleContext<Declared, Judges>): readonly PendingJudgement[];
};

/**
 * Declares a rule. What it judges and its parameters reach `check` with their types. Frozen: nobody changes a rule that others are held to.
 *
 * @throws PropsError when its id is not folder and file, its words are missing, or it judges what is no study
 */
export function defineRule<const Declared extends Parameters = Record<never, never>, const Judges extends Judged = "scenario">(
  rule: RuleDefinition<Declared, Judges>,
): Rule {
  parseProps(ruleShape, `rule ${rule.id}`, rule);
  return Object.freeze({ ...rule, ...(rule.parameters && { parameters: Object.freeze({ ...rule.parameters }) }) }) as unknown as Rule;
}

const both: readonly WhatIf[] = ["hotter-air", "more-load"];

/** The what-ifs that take room from the limits of a rule in a node. */
export function worsenedBy(rule: Pick<Rule, "worsenedBy">, node: NodeSnapshot): readonly WhatIf[] {
  const { worsenedBy: stated = both } = rule;
  return typeof stated === "function" ? stated(node) : stated;
}
