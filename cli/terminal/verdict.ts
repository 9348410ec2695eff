import type { RunResult } from "../../constructs/report/run-result";
import { siteStatus } from "../../constructs/report/subjects/findings/site-status";
import { exitCodes } from "./exit-codes";

/** The exit code of a result: what every format says of its sites. One that lacks sites fails as one whose sites do. */
export function exitCodeOf({ sites, failOn, missing = [] }: RunResult): number {
  if (missing.length > 0) return exitCodes.policyFailed;
  return sites.some((report) => siteStatus(report, failOn).fails) ? exitCodes.policyFailed : exitCodes.passed;
}
