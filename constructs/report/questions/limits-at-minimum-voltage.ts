import { type Evaluation, evaluate } from "../../policy/evaluate";
import type { Finding } from "../../policy/finding";
import type { PolicyProps } from "../../policy/policy.props";
import { type Scenario, scenarios } from "../../solve/scenarios";
import { type LimitAnswer, leastRoom, type NoAnswer } from "./answer";

/**
 * What limits at minimum voltage: the power limit with the least room in the promised scenarios at the grid's lowest voltage, of those that have less
 * room there than in the healthy ones. The rules are asked again, for a finding keeps the worst of all scenarios only.
 *
 * @param policy that the node was evaluated by
 */
export function limitsAtMinimumVoltage({ node }: Evaluation, policy: PolicyProps): LimitAnswer | NoAnswer {
  const findingsIn = (isMeant: (scenario: Scenario) => boolean): readonly Finding[] => {
    const names = scenarios(node)
      .filter(isMeant)
      .map(({ name }) => name);
    if (names.length === 0) return [];
    return evaluate(node, { policy, only: { scenarios: names } }).findings.filter(({ rule }) => rule.startsWith("power/"));
  };
  const atMinimum = findingsIn(({ promised, state }) => promised && isAtMinimum(state));
  const keyOf = ({ rule, subject, at }: Finding) => `${rule}\n${subject}\n${at}`;
  const roomOf = new Map(findingsIn(({ state }) => state.kind === "healthy").map((finding) => [keyOf(finding), finding.margin]));
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
