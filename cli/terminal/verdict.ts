import type { RunResult } from "../../constructs/report/run-result";
import { siteStatus } from "../../constructs/report/subjects/findings/site-status";
import { exitCodes } from "./exit-codes";

/** Returns the exit code of a result. A result with missing sites fails like one with failing sites. */
export function exitCodeOf({ sites, failOn, missing = [] }: RunResult): number {
  if (missing.length > 0) return exitCodes.policyFailed;
  return sites.some((report) => siteStatus(report, failOn).fails) ? exitCodes.policyFailed : exitCodes.passed;
}
