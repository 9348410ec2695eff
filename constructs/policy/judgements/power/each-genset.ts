import type { GensetFacts } from "../../../facts/power/genset";
import type { GensetState } from "../../../studies/electrical/genset-state";
import type { Scenario } from "../../../studies/scenarios/scenarios";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { judgeUnsolved, subjectOf } from "./limit-judgement";

/** What is said of a node without gensets in every scenario. */
export function withoutGensets({ gensets }: Pick<NodeSnapshot, "gensets">): readonly PendingJudgement[] | undefined {
  return gensets.length > 0 ? undefined : [judgeNotApplicable(subjectOf("gensets"), "the node has no gensets")];
}

/**
 * Asks of each plant of gensets while it runs, and says why nothing is asked where none does.
 *
 * @param unopened what is said of one that leaves out the input of the rule. @default every one gives it
 * @param isAsked in which of the scenarios on gensets, as the rule has it in `in`
 */
export function eachGenset(
  { node, point }: NodeAtPoint,
  isAsked: (scenario: Scenario) => boolean,
  ask: (genset: GensetFacts, state: GensetState, subject: string) => PendingJudgement | readonly PendingJudgement[],
  unopened: (genset: GensetFacts, subject: string) => PendingJudgement | undefined = () => undefined,
): readonly PendingJudgement[] {
  const { electrical, scenario } = point;
  return node.gensets.flatMap((genset) => {
    const subject = subjectOf(genset.id);
    if (!isAsked(scenario)) return [judgeNotApplicable(subject, "the rule asks of another state of the gensets")];
    const open = unopened(genset, subject);
    if (open) return [open];
    if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
    const running = electrical.gensets.find(({ id }) => id === genset.id);
    return running ? ask(genset, running, subject) : [judgeUnknown(subject, "nothing is known of it")];
  });
}
