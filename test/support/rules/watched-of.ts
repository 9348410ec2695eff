import type { Rule } from "cdktf-edge-node/rules";
import type { RuleLimit } from "../../../constructs/policy/rule/rule";
import { type RuleInput, ruleContext } from "../../../testing/judge-rule";

/** The limits that a rule watches at one point. */
export function watchedOf(rule: Rule, input: RuleInput = {}): readonly RuleLimit[] {
  return rule.watched?.(ruleContext(rule, input)) ?? [];
}
