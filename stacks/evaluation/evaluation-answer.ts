import type { NodePlan } from "../../constructs/plan/node-plan";
import type { Evaluation } from "../../constructs/policy/evaluate/evaluate";
import { type PolicyData, policyFromData } from "../../constructs/policy/settings/policy-data";
import type { SiteDescription } from "../../constructs/report/description";
import type { DesignRevision } from "../../constructs/report/design-revision";
import type { Edition } from "../../constructs/report/edition";
import { judgeSite } from "../../constructs/report/judge-site";
import type { SitePlaces } from "../../constructs/report/place";
import { readableJson } from "../../constructs/report/readable-json";
import { type OtherService, type SiteSummary, siteSummary } from "../../constructs/report/site-report";
import { siteStates, statesResult } from "../../constructs/report/site-states";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";

/** A site to evaluate, by its place among the sites of the app. */
export interface EvaluationJob {
  readonly index: number;
  readonly snapshot: NodeSnapshot;
  readonly policy: PolicyData;
  readonly otherServices: readonly OtherService[];
  readonly places?: SitePlaces | undefined;
  readonly edition?: Edition | undefined;
  readonly design?: DesignRevision | undefined;
  readonly description?: SiteDescription | undefined;
  readonly withStates: boolean;
}

/** Files of a site, encoded. */
interface EncodedFiles {
  readonly report: Uint8Array<ArrayBuffer>;
  readonly states?: Uint8Array<ArrayBuffer>;
}

/** What came of a job: the evaluation without the node, which the asker has, its plan, its report in short, and its files; or the words of the error. */
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
 * Evaluates, plans and reports the site of a job, of one study that ends with it.
 *
 * @param onProgress called after each scenario
 */
export function evaluationAnswer(job: EvaluationJob, onProgress: () => void): EvaluationAnswer {
  const { index, snapshot, otherServices, places, description, edition, design, withStates } = job;
  const judged = judgeSite(snapshot, policyFromData(job.policy), { onProgress });
  const { node: _, ...evaluation } = judged.evaluation;
  const plan = judged.plan();
  const report = judged.report({ others: otherServices, places, description, edition, design });
  const files = {
    report: encoded(report),
    ...(withStates && { states: encoded(statesResult([siteStates(snapshot, report)])) }),
  };
  return { index, evaluation, plan, summary: siteSummary(report), files };
}

function encoded(data: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(readableJson(data));
}
