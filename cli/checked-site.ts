import type { SiteReport } from "../constructs/report/site-report";
import type { SiteStates } from "../constructs/report/site-states";

/** What a check gives of one site. */
export interface CheckedSite {
  readonly report: SiteReport;
  /** Where they are asked for. */
  readonly states?: SiteStates;
}
