import type { RunResult } from "../constructs/report/run-result";
import { siteStatus } from "../constructs/report/words/site-status";
import { exitCodes } from "./exit-codes";

/** The exit code of a result: what every format says of its sites. */
export function exitCodeOf({ sites, failOn }: RunResult): number {
  return sites.some((report) => siteStatus(report, failOn).fails) ? exitCodes.policyFailed : exitCodes.passed;
}
