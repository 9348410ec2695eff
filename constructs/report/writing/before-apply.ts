import { ruleIdOf } from "../../policy/rule/rule-id";

/** Does the rule judge what an engine said before an apply? That holds in no scenario, and each thing that fails is mended by itself. */
export function isBeforeApply(rule: string): boolean {
  return ruleIdOf(rule).folder === "preflight";
}
