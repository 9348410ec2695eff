import type { GensetFacts } from "../../facts/power/genset";
import type { GensetState } from "../../studies/electrical/genset-state";
import type { EquipmentState } from "../../studies/scenarios/scenarios";
import { notApplicable, type PendingJudgement, undecided } from "../rule/judge";
import type { RuleContext } from "../rule/rule";
import { subjectOf } from "./limit-judgement";

type OnGenset = Extract<EquipmentState, { kind: "on-genset" }>;

/**
 * Asks of each plant of gensets while it runs, and says why nothing is asked where none does.
 *
 * @param isAsked in which of the states on gensets
 */
export function eachGenset(
  { node, point }: Pick<RuleContext, "node" | "point">,
  isAsked: (state: OnGenset) => boolean,
  ask: (genset: GensetFacts, state: GensetState, subject: string) => PendingJudgement | readonly PendingJudgement[],
): PendingJudgement[] {
  if (node.gensets.length === 0) return [notApplicable(subjectOf("gensets"), "the node has no gensets")];
  const { electrical, scenario } = point;
  const { state } = scenario;
  return node.gensets.flatMap((genset) => {
    const subject = subjectOf(genset.id);
    if (state.kind !== "on-genset" || !isAsked(state)) return [notApplicable(subject, "the rule asks of another state of the gensets")];
    if (electrical.outcome === "unknown") return [undecided(subject, electrical.reason ?? "the network has no solution")];
    const running = electrical.gensets.find(({ id }) => id === genset.id);
    return running ? ask(genset, running, subject) : [undecided(subject, "nothing is known of it")];
  });
}

/** The usual state: every set works and charges nothing. */
export const onGensetsAlone = ({ recharging, lostSet }: OnGenset): boolean => !recharging && lostSet === undefined;
