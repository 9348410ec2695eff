import { noticesOf } from "../constructs/report/notice";
import type { RunResult } from "../constructs/report/run-result";
import { exitCodes } from "./exit-codes";

/** From when on a run fails: from what stops a site, or from a warning that nobody accepted. */
export const failLevels = ["block", "warn", "inform"] as const;

/** One of {@link failLevels}. */
export type FailLevel = (typeof failLevels)[number];

/** The exit code of a result. A site that fails fails the run, whatever the level. */
export function exitCodeOf(result: RunResult, level: FailLevel): number {
  const counted = failLevels.slice(0, failLevels.indexOf(level) + 1);
  const isBroken =
    result.sites.some(({ verdict, needs }) => verdict === "fail" || needs !== undefined) ||
    noticesOf(result).some(({ effect, accepted, blocks }) => blocks || (!accepted && counted.includes(effect)));
  return isBroken ? exitCodes.policyFailed : exitCodes.passed;
}
