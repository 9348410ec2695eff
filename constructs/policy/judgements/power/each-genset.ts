import type { GensetFacts } from "../../../facts/power/genset";
import type { GensetState } from "../../../studies/electrical/genset-state";
import type { Scenario } from "../../../studies/scenarios/scenarios";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { judgeUnsolved, subjectOf } from "./limit-judgement";

/** Says, for every scenario, that the rule does not apply to a node without gensets. */
export function withoutGensets({ gensets }: Pick<NodeSnapshot, "gensets">): readonly PendingJudgement[] | undefined {
  return gensets.length > 0 ? undefined : [judgeNotApplicable(subjectOf("gensets"), "the node has no gensets")];
}

/**
 * Judges each plant of gensets while it runs, or says why it is not judged.
 *
 * @param unopened says that a plant without the input of the rule is not judged. @default every plant has that input
 * @param isAsked the scenarios on gensets that the rule judges, the same as its `in`
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
    if (!isAsked(scenario)) return [judgeNotApplicable(subject, "the rule judges the gensets in other scenarios only")];
    const open = unopened(genset, subject);
    if (open) return [open];
    if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
    const running = electrical.gensets.find(({ id }) => id === genset.id);
    return running ? ask(genset, running, subject) : [judgeUnknown(subject, "the state of the gensets was not computed")];
  });
}
