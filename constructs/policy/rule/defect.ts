import { MachineError } from "../../engineering/scheduling/awaited-worker";
import type { Judgement } from "./finding";
import type { PendingJudgement } from "./judge";

/** Makes the judgement that a rule or the solver has a defect. */
export function defect(subject: string, reason: string): PendingJudgement {
  const judgement: Judgement = {
    subject,
    outcome: "fail",
    reason,
    contributors: [],
    remedy: "correct the rule or the solver",
    defect: true,
  };
  const pending: PendingJudgement = { subject, outcome: "fail", urgency: Number.NEGATIVE_INFINITY, settle: () => judgement };
  defects.add(pending);
  return pending;
}

const defects = new WeakSet<PendingJudgement>();

/** Returns whether a judgement was made by {@link defect}. A rule cannot make such a judgement itself. */
export function isDefect(pending: PendingJudgement): boolean {
  return defects.has(pending);
}

/** @throws MachineError, which is no defect and ends the run */
export function messageOf(error: unknown): string {
  if (error instanceof MachineError) throw error;
  return error instanceof Error ? error.message : String(error);
}
