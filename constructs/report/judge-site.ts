import { type NodePlan, nodePlan } from "../deployment-plan/node-plan";
import { defined } from "../plain/defined";
import { type EvaluateOptions, type Evaluation, evaluate } from "../policy/evaluate/evaluate";
import type { PolicyProps } from "../policy/settings/policy.props";
import { studyOf } from "../studies/node-study";
import type { NodeSnapshot } from "../studies/snapshot/snapshot";
import { type SaidOfSite, type SiteReport, siteReport } from "./site-report";

/** How a site is judged. */
export interface JudgeSiteOptions extends Pick<EvaluateOptions, "onProgress"> {
  /** The verdict on it, where it is known. @default it is evaluated */
  readonly evaluation?: Evaluation | undefined;
}

/** A site on its way from the verdict to what is written: all of one study, which is let go with it. */
export interface JudgedSite {
  readonly evaluation: Evaluation;
  /** What is deployed. */
  plan(): NodePlan;
  /** What is said of it. */
  report(said: SaidOfSite): SiteReport;
}

/**
 * Judges a site, for whoever writes its report or its files: an app, a thread of one and the command line alike.
 *
 * @throws PropsError when the policy is not valid, or nothing was decided
 */
export function judgeSite(node: NodeSnapshot, policy: PolicyProps, { evaluation: known, onProgress }: JudgeSiteOptions = {}): JudgedSite {
  const study = studyOf(node);
  const evaluation = known ?? evaluate(study, { policy, ...defined({ onProgress }) });
  return {
    evaluation,
    plan: () => nodePlan(study, policy),
    report: (said) => siteReport(evaluation, { ...said, study, policy }),
  };
}
