import { findingsIn } from "../../policy/evaluate/judge-scenarios";
import type { Finding } from "../../policy/rule/finding";
import { ruleIdOf } from "../../policy/rule/rule-id";
import type { PolicyProps } from "../../policy/settings/policy.props";
import { settingsOf } from "../../policy/settings/settings-of";
import type { NodeStudy } from "../../studies/node-study";
import type { Scenario } from "../../studies/scenarios/scenarios";
import { type LimitAnswer, leastRoom, type NoAnswer } from "./answer";

/**
 * Returns the tightest power limit at the lowest voltage of the grid, among limits that are tighter
 * there than in healthy scenarios. The rules run again, because a finding keeps only the worst
 * scenario.
 *
 * @param policy the policy of its evaluation
 */
export function limitsAtMinimumVoltage(study: NodeStudy, policy: PolicyProps): LimitAnswer | NoAnswer {
  const { node, scenarios: all } = study;
  const ofPower = settingsOf(study, policy).filter(({ rule }) => ruleIdOf(rule.id).folder === "power");
  const atMinimum = findingsIn(
    study,
    all.filter(({ promised, state }) => promised && isAtMinimum(state)),
    ofPower,
  );
  const healthy = findingsIn(study, atMinimum.length === 0 ? [] : all.filter(({ state }) => state.kind === "healthy"), ofPower);
  const keyOf = ({ rule, subject, at }: Finding) => `${rule}\n${subject}\n${at}`;
  const roomOf = new Map(healthy.map((finding) => [keyOf(finding), finding.margin]));
  return leastRoom(
    atMinimum.filter(
      (finding) => finding.outcome === "unknown" || (finding.margin ?? 0) < (roomOf.get(keyOf(finding)) ?? Number.POSITIVE_INFINITY),
    ),
    node.feeds.length === 0 ? "the node has no feed whose voltage may sag" : "a lower voltage takes room from no limit of power",
  );
}

function isAtMinimum(state: Scenario["state"]): boolean {
  return state.kind === "grid-minimum" || ("minimumVoltage" in state && state.minimumVoltage);
}
