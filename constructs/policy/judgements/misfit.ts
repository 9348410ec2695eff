import { misfits } from "../../studies/design/voltage-fits";
import { notApplicable, type PendingJudgement } from "../rule/judge";
import type { NodeContext } from "../rule/rule";
import { subjectOf } from "./limit-judgement";

/** What rules on ranges say of a part that is built for another voltage than it gets: one finding of it is enough. Undefined of every other part. */
export function ofMisfit({ design }: Pick<NodeContext<Record<never, never>>, "design">, part: string): PendingJudgement | undefined {
  if (!design.once(misfits).has(part)) return undefined;
  return notApplicable(subjectOf(part), "it is built for another voltage than it gets: power/voltage-fits-part says what to do");
}
