import { type NodePlan, nodePlan } from "../deployment-plan/node-plan";
import { defined } from "../plain/defined";
import { type EvaluateOptions, type Evaluation, evaluate } from "../policy/evaluate/evaluate";
import type { PolicyProps } from "../policy/settings/policy.props";
import { studyOf } from "../studies/node-study";
import type { NodeSnapshot } from "../studies/snapshot/snapshot";
import { type SaidOfSite, type SiteReport, siteReport } from "./site-report";

/** Options of judging a site. */
interface JudgeSiteOptions extends Pick<EvaluateOptions, "onProgress"> {
  /** The known verdict. @default the site is evaluated */
  readonly evaluation?: Evaluation | undefined;
}

/** A judged site. It holds its study until its plan and report are written. */
export interface JudgedSite {
  readonly evaluation: Evaluation;
  /** Returns the deployment plan. */
  plan(): NodePlan;
  /** Returns the report. */
  report(said: SaidOfSite): SiteReport;
}

/** Judges a site, to write its report or its files. @throws PropsError when the policy is not valid, or nothing was decided */
export function judgeSite(node: NodeSnapshot, policy: PolicyProps, { evaluation: known, onProgress }: JudgeSiteOptions = {}): JudgedSite {
  const study = studyOf(node);
  const evaluation = known ?? evaluate(study, { policy, ...defined({ onProgress }) });
  return {
    evaluation,
    plan: () => nodePlan(study, policy),
    report: (said) => siteReport(evaluation, { ...said, study, policy }),
  };
}
