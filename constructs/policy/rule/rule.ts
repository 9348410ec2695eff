import type { WatchedLimit } from "../../facts/watched-limit";
import { parseProps } from "../../props/parse-props";
import type { DesignStudy } from "../../studies/design/design-study";
import type { OperatingPoint } from "../../studies/operating-point/operating-point";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { YearResult } from "../../studies/year/year";
import type { Severity } from "./finding";
import type { PendingJudgement } from "./judge";
import type { Parameters, ParameterValues } from "./parameter";
import { ruleShape } from "./rule-shape";

/** What a rule sees: the node, one scenario of it already solved, and its parameters as the site's policy sets them. */
export interface RuleContext<Declared extends Parameters = Parameters> {
  readonly node: NodeSnapshot;
  readonly point: OperatingPoint;
  /** What is the same in all scenarios of the node. */
  readonly design: DesignStudy;
  readonly parameters: ParameterValues<Declared>;
  /** The node through a year of weather, the same in every scenario and computed when it is first asked for; undefined where the site has none. */
  year?(): YearResult | undefined;
}

/** A limit of a rule on one device that is measured at the site. */
export type RuleLimit = Omit<WatchedLimit, "rule" | "title" | "severity">;

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
  /** How bad a broken rule is. What it does to the verdict is the pack's to say. */
  readonly severity: Severity;
  /** What a reader of the catalogue may do about a fail; a finding's own remedy has the numbers. */
  readonly remedy: string;
  /** `false`: nobody may waive it. @default true */
  readonly waivable?: boolean;
  /** Numbers that a pack, a country or a site may set. @default none */
  readonly parameters?: Declared;
  /** What takes room from its limit, where parts of the node decide that by the node: it may set the highest outdoor temperature, the highest IT load. @default both */
  readonly worsenedBy?: readonly WhatIf[] | ((node: NodeSnapshot) => readonly WhatIf[]);
  /** Limits of the scenario that can be measured at the site. Over all promised scenarios the tightest of each is watched. @default none */
  watched?(context: RuleContext<Declared>): readonly RuleLimit[];
  /** Judges every subject of the rule in the scenario. It reads what the solver computed and computes nothing again. */
  check(context: RuleContext<Declared>): readonly PendingJudgement[];
}

/**
 * Declares a rule. Its parameters reach `check` with their types. Frozen: nobody changes a rule that others are held to.
 *
 * @throws PropsError when its id is not folder and file, or its words are missing
 */
export function defineRule<const Declared extends Parameters = Record<never, never>>(rule: Rule<Declared>): Rule {
  parseProps(ruleShape, `rule ${rule.id}`, rule);
  return Object.freeze({ ...rule, ...(rule.parameters && { parameters: Object.freeze({ ...rule.parameters }) }) }) as unknown as Rule;
}

const both: readonly WhatIf[] = ["hotter-air", "more-load"];

/** The what-ifs that take room from the limits of a rule in a node. */
export function worsenedBy(rule: Pick<Rule, "worsenedBy">, node: NodeSnapshot): readonly WhatIf[] {
  const { worsenedBy: stated = both } = rule;
  return typeof stated === "function" ? stated(node) : stated;
}
