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
 * Solves scenario after scenario and asks the rules. One that is judged once is asked with the first that is solved, in the order of the others, so that findings
 * stand in the order of the policy. One that says of a scenario that it does not apply there by its own word, `in`, is not asked in the next such. What the rules of a
 * scenario say has to be read before the next scenario.
 *
 * @param options `isWatched` also asks for the limits that are watched at the site, as it does in promised scenarios anyway; `watching` are the rules whose limits
 * a rule may ask for, those that are asked where it is left out
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

/** Does a rule say of all its subjects that it does not apply? What a rule does not know, as without a power module, it says in every scenario. */
function saysNothing({ judgements }: RuleJudgements): boolean {
  return judgements.length > 0 && judgements.every(({ outcome }) => outcome === "not-applicable");
}

/** What some rules find in some scenarios of a node: of each rule and subject the worst, with nothing accepted. */
export function findingsIn(study: NodeStudy, asked: readonly Scenario[], settings: readonly RuleSettings[]): readonly Finding[] {
  const ledger = new Ledger();
  for (const { scenario, rules } of judgeScenarios(study, asked, settings, { isWatched: false }))
    for (const said of rules) ledger.add(scenario, said);
  return ledger.findings();
}
