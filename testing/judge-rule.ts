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

/** Node and operating point that a rule judges. Make them by hand with `smallNode()` and `smallPoint()`, or with `snapshot()` and `solve()`. */
export interface RuleInput {
  /** Node that is judged. @default smallNode() */
  readonly node?: NodeSnapshot;
  /** Operating point that is judged. @default smallPoint() */
  readonly point?: OperatingPoint;
  /** Year of the node, as `yearOf()` returns it. @default none: the small site has no weather */
  readonly year?: YearResult;
  /** Results of studies that `defineStudy()` made. @default none */
  readonly answers?: object;
  /** Day on which the policy is applied. @default none */
  readonly today?: string;
  /** Parameters as a pack or a site writes them, such as `{ headroom: "10 %" }`. @default those of the rule */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/**
 * Makes the context that a rule's check receives.
 *
 * @throws PropsError for a parameter that the rule does not declare, and for a text in another unit or out of range
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
 * Judges a node with one rule, and returns all its judgements. The `check` of the rule runs only where its `byDesign` returns nothing. Errors of the
 * rule are thrown, not turned into findings.
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
      `Rule ${rule.id} must judge something${isAskedOnce(rule) ? "" : " in every operating point"} but judged nothing: return judgeNotApplicable() where it does not apply`,
    );
  for (const judgement of judgements) {
    const problem = sumProblem(judgement);
    if (problem !== undefined) throw new Error(`Rule ${rule.id} on ${judgement.subject}: ${problem}`);
  }
  return judgements;
}
