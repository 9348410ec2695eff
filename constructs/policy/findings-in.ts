import type { Scenario } from "../solve/scenarios";
import type { NodeSnapshot } from "../solve/snapshot";
import type { Finding } from "./finding";
import { judgeScenario } from "./judge-scenario";
import { Ledger } from "./ledger";
import type { RuleSettings } from "./rule-settings";

/** What some rules find in some scenarios of a node: of each rule and subject the worst, with nothing accepted. */
export function findingsIn(node: NodeSnapshot, asked: readonly Scenario[], settings: readonly RuleSettings[]): readonly Finding[] {
  const ledger = new Ledger();
  for (const scenario of asked)
    for (const { settings: one, pending } of judgeScenario(node, scenario, settings, false).judgements) ledger.add(one, scenario, pending);
  return ledger.findings();
}
