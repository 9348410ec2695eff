import { type Evaluation, evaluate } from "../constructs/policy/evaluate";
import { type PolicyData, policyOf } from "../constructs/policy/policy-data";
import { type OtherService, type SiteReport, siteReport } from "../constructs/report/site-report";
import type { NodeSnapshot } from "../constructs/solve/snapshot";

/** A site to evaluate, by its place among the sites of the app. */
export interface EvaluationJob {
  readonly index: number;
  readonly snapshot: NodeSnapshot;
  readonly policy: PolicyData;
  readonly otherServices: readonly OtherService[];
}

/** What came of a job: the evaluation without the node, which the asker has, and its report; or the words of the error. */
export type EvaluationAnswer = { readonly index: number } & (
  | { readonly evaluation: Omit<Evaluation, "node">; readonly report: SiteReport }
  | { readonly error: string }
);

/**
 * Evaluates and reports the site of a job.
 *
 * @param onProgress called after each scenario
 */
export function evaluationAnswer({ index, snapshot, policy, otherServices }: EvaluationJob, onProgress: () => void): EvaluationAnswer {
  const judged = evaluate(snapshot, { policy: policyOf(policy), onProgress });
  const { node: _, ...evaluation } = judged;
  return { index, evaluation, report: siteReport(judged, otherServices) };
}
