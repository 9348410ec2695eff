import { powerStates } from "../../studies/scenarios/power-states";
import { shed } from "../../studies/scenarios/shedding";
import { type NodeShedding, nodeShedding } from "../../studies/shedding/node-shedding";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { judgeNotApplicable, type PendingJudgement } from "../rule/judge";
import { defineStudy } from "../rule/judged-study";

/** The study of what a site sheds, stage by stage. */
export const sheddingStages = defineStudy<{ readonly shedding: NodeShedding | undefined }>({
  name: "shedding",
  answers: (study) => ({ shedding: nodeShedding(study) }),
});

export const sheddingSubject = "orchestration/shedding";

/** Says why no shedding is judged, before a stage is solved: none is promised, or no promise without the grid counts on it. Undefined otherwise. */
export function withoutShedding(node: NodeSnapshot): readonly PendingJudgement[] | undefined {
  if (node.site.promises.sheddingDownTo === undefined) return [judgeNotApplicable(sheddingSubject, "the site promises no shedding")];
  const isCounted = powerStates(node).some(({ state, promised, promisedTo }) => "shed" in state && (promised || promisedTo !== undefined));
  if (isCounted && shed(node).shed.length > 0) return undefined;
  return [judgeNotApplicable(sheddingSubject, "no promise without the grid counts on it")];
}
