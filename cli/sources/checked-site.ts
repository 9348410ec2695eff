import type { SiteReport } from "../../constructs/report/site-report";
import type { SiteStates } from "../../constructs/report/site-states";
import type { DeployedEngine } from "../../stacks/deployed-engine";

/** What a check gives of one site. */
export interface CheckedSite {
  readonly report: SiteReport;
  /** Where they are asked for. */
  readonly states?: SiteStates;
  /** Of an app, where that is asked for. */
  readonly engine?: DeployedEngine;
}
