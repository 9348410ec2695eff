import { defined } from "../constructs/plain/defined";
import type { Judgement } from "../constructs/policy/rule/finding";
import { isAskedOnce } from "../constructs/policy/rule/judged-study";
import { sumProblem } from "../constructs/policy/rule/judgement-problem";
import type { Parameters, ParameterValues } from "../constructs/policy/rule/parameter";
import type { Rule, RuleContext } from "../constructs/policy/rule/rule";
import { ruleSettings } from "../constructs/policy/settings/rule-settings";
import { DesignStudy } from "../constructs/studies/design/design-study";
import type { OperatingPoint } from "../constructs/studies/operating-point/operating-point";
import { SkyStudy } from "../constructs/studies/sky-study";
import type { NodeSnapshot } from "../constructs/studies/snapshot/snapshot";
import type { YearResult } from "../constructs/studies/year/year";
import { smallNode } from "./small-node";
import { smallPoint } from "./small-point";

/** What a rule is asked about: made by hand with `smallNode()` and `smallPoint()`, or by `snapshot()` and `solve()`. */
export interface RuleInput {
  /** @default smallNode() */
  readonly node?: NodeSnapshot;
  /** @default smallPoint() */
  readonly point?: OperatingPoint;
  /** A year of the node, as `yearOf()` gives it. @default none: the small site has no weather */
  readonly year?: YearResult;
  /** What the study of a rule answers that `defineStudy()` made. @default nothing */
  readonly answers?: object;
  /** The day that the policy gives. @default none */
  readonly today?: string;
  /** Texts as a pack or a site gives them, as `{ headroom: "10 %" }`. @default the rule's own */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/**
 * What the check of a rule sees.
 *
 * @throws PropsError for a parameter that the rule does not declare, and for a text of another unit or out of range
 */
export function ruleContext(
  rule: Rule,
  { node = smallNode(), point = smallPoint(), parameters = {}, year, answers, today }: RuleInput = {},
): RuleContext {
  const pack = { name: "rule-kit", rules: [{ rule, parameters }] };
  const { settings } = ruleSettings(rule.id, [pack], {}, node.site.country);
  const values = settings[0]?.values as ParameterValues<Parameters>;
  const seen = {
    node,
    point,
    design: new DesignStudy(node),
    parameters: values,
    year: () => year,
    sky: node.sky && new SkyStudy(node.sky, node),
    ...defined({ today }),
    ...answers,
  };
  return seen;
}

/**
 * Every judgement of a rule, in one operating point or once, whole. Its check is asked only where its `byDesign` says nothing of the node. No engine stands
 * between: what the rule throws is thrown.
 *
 * @throws PropsError as {@link ruleContext}
 * @throws Error for a rule that judges nothing, and for contributors that do not add up to their value
 */
export function judgeRule(rule: Rule, input: RuleInput = {}): readonly Judgement[] {
  const context = ruleContext(rule, input);
  const said = rule.byDesign?.(context.node) ?? rule.check(context);
  const judgements = said.map((pending) => pending.settle());
  if (judgements.length === 0)
    throw new Error(
      `Rule ${rule.id} must judge something${isAskedOnce(rule) ? "" : " in every operating point"} but judged nothing: let it give judgeNotApplicable()`,
    );
  for (const judgement of judgements) {
    const problem = sumProblem(judgement);
    if (problem !== undefined) throw new Error(`Rule ${rule.id} on ${judgement.subject}: ${problem}`);
  }
  return judgements;
}
