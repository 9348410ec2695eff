import type { NodeStudy } from "../../studies/node-study";
import { isPromisedTo } from "../../studies/scenarios/scenario-promise";
import type { Scenario } from "../../studies/scenarios/scenarios";
import type { Finding } from "../rule/finding";
import { isAskedOnce } from "../rule/judged-study";
import type { RuleSettings } from "../settings/rule-settings";
import { appliesIn } from "./ask-rule";
import { type JudgedScenario, judgeScenario, type RuleJudgements } from "./judge-scenario";
import { Ledger } from "./ledger";

/**
 * Solves one scenario after another and judges it by the rules. A rule that is judged once judges with the first scenario, so that findings
 * are in the order of the policy. A rule that does not apply in a scenario by its `in` is not called in the next such scenario. The judgements of a
 * scenario must be read before the next scenario.
 *
 * @param options `isWatched`: whether limits that are watched at the site are also checked beyond promised scenarios; `watching`: the rules whose limits
 * a rule may ask for, by default the rules that judge
 */
export function* judgeScenarios(
  study: NodeStudy,
  scenarios: readonly Scenario[],
  settings: readonly RuleSettings[],
  { isWatched, watching = settings }: { readonly isWatched?: boolean; readonly watching?: readonly RuleSettings[] } = {},
): Generator<JudgedScenario & { readonly scenario: Scenario }> {
  const answered = new Set<RuleSettings>();
  const excused = { promised: new Set<RuleSettings>(), beyond: new Set<RuleSettings>() };
  for (const scenario of scenarios) {
    const leftOf = ({ rule }: RuleSettings) => excused[isPromisedTo(scenario, rule.id) ? "promised" : "beyond"];
    const asked = settings.filter((one) => !answered.has(one) && (appliesIn(one.rule, scenario) || !leftOf(one).has(one)));
    const { point, rules } = judgeScenario(study, scenario, asked, isWatched, watching);
    const note = (said: RuleJudgements) => {
      const { settings: one } = said;
      if (isAskedOnce(one.rule)) answered.add(one);
      else if (!appliesIn(one.rule, scenario) && saysNothing(said)) leftOf(one).add(one);
    };
    yield { scenario, point, rules: noted(rules, note) };
  }
}

function* noted(rules: Iterable<RuleJudgements>, note: (said: RuleJudgements) => void): Generator<RuleJudgements> {
  for (const said of rules) {
    note(said);
    yield said;
  }
}

/** Returns whether a rule does not apply to any of its subjects. An unknown, such as without a power module, is still reported in every scenario. */
function saysNothing({ judgements }: RuleJudgements): boolean {
  return judgements.length > 0 && judgements.every(({ outcome }) => outcome === "not-applicable");
}

/** Judges some scenarios of a node by some rules. Returns the worst finding of each rule and subject, with nothing accepted. */
export function findingsIn(study: NodeStudy, asked: readonly Scenario[], settings: readonly RuleSettings[]): readonly Finding[] {
  const ledger = new Ledger();
  for (const { scenario, rules } of judgeScenarios(study, asked, settings, { isWatched: false }))
    for (const said of rules) ledger.add(scenario, said);
  return ledger.findings();
}
