import { ruleIdOf } from "../../policy/rule/rule-id";

/** Returns whether a rule judges answers of engines before an apply. These hold in no scenario, and each fail has its own remedy. */
export function isBeforeApply(rule: string): boolean {
  return ruleIdOf(rule).folder === "preflight";
}
