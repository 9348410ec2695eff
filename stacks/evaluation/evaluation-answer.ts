import type { NodePlan } from "../../constructs/deployment-plan/node-plan";
import type { Evaluation } from "../../constructs/policy/evaluate/evaluate";
import { type PolicyData, policyFromData } from "../../constructs/policy/settings/policy-data";
import { judgeSite } from "../../constructs/report/judge-site";
import { readableJson } from "../../constructs/report/readable-json";
import { type SaidOfSite, type SiteSummary, siteSummary } from "../../constructs/report/site-report";
import { siteStates, statesResult } from "../../constructs/report/site-states";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";

/** A site to evaluate, by its place among the sites of the app. */
export interface EvaluationJob {
  readonly index: number;
  readonly snapshot: NodeSnapshot;
  readonly policy: PolicyData;
  /** The words of its report beside the verdict. */
  readonly said: SaidOfSite;
  readonly withStates: boolean;
}

interface EncodedFiles {
  readonly report: Uint8Array<ArrayBuffer>;
  readonly states?: Uint8Array<ArrayBuffer>;
}

/** The result of a job: the evaluation without the node, its plan, its summary and its files, or the words of the error. The requester has the node already. */
export type EvaluationAnswer = { readonly index: number } & (
  | {
      readonly evaluation: Omit<Evaluation, "node">;
      readonly plan: NodePlan;
      readonly summary: SiteSummary;
      readonly files: EncodedFiles;
    }
  | { readonly error: string }
);

/**
 * Evaluates, plans and reports the site of a job, in a study that ends with the job.
 *
 * @param onProgress called after each scenario
 */
export function evaluationAnswer(job: EvaluationJob, onProgress: () => void): EvaluationAnswer {
  const { index, snapshot, said, withStates } = job;
  const judged = judgeSite(snapshot, policyFromData(job.policy), { onProgress });
  const { node: _, ...evaluation } = judged.evaluation;
  const plan = judged.plan();
  const report = judged.report(said);
  const files = {
    report: encoded(report),
    ...(withStates && { states: encoded(statesResult([siteStates(snapshot, report)])) }),
  };
  return { index, evaluation, plan, summary: siteSummary(report), files };
}

function encoded(data: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(readableJson(data));
}
