import { compact } from "../../../plain/compact";
import type { FailLevel } from "../../fail-level";
import type { SiteSummary } from "../../site-report";
import { failsRun, isDeployable, isTolerated } from "./finding-kinds";

/** The status of a site: every format shows it first, and it decides the exit code. */
export interface SiteStatus {
  /** Nothing blocks the site or what it needs. */
  readonly isDeployable: boolean;
  /** The run fails because of it: it is not deployable, or breaks what counts as a failure in this run. */
  readonly fails: boolean;
  readonly failOn: FailLevel;
  /** Findings that a waiver or the baseline accepts [-]. */
  readonly accepted: number;
  /** Broken promises that do not block [-]. */
  readonly tolerated: number;
  /** What fails without blocking, in words. */
  readonly caveats: readonly string[];
  /** `pass` is a pass without caveats. */
  readonly verdict: "fail" | "caveat" | "pass";
  /** The status in words, such as `deployable, with 3 accepted`. */
  readonly text: string;
}

/** Returns the status of a site in a run with this fail level. */
export function siteStatus(
  report: Pick<SiteSummary, "verdict" | "needs" | "findings" | "policy">,
  failOn: FailLevel = "block",
): SiteStatus {
  const { findings, policy } = report;
  const counts = {
    isDeployable: isDeployable(report),
    accepted: findings.filter(({ accepted }) => accepted).length,
    tolerated: findings.filter(isTolerated).length,
  };
  const fails = !counts.isDeployable || [...findings, ...policy.notices].some((one) => failsRun(one, failOn));
  const caveats = caveatTexts(counts);
  const text = caveats.length === 0 ? "deployable" : `deployable, with ${caveats.join(" and ")}`;
  return {
    ...counts,
    fails,
    failOn,
    caveats,
    verdict: fails ? "fail" : caveats.length > 0 ? "caveat" : "pass",
    text: !counts.isDeployable ? "not deployable" : fails ? `fails by --fail-on ${failOn}, though nothing blocks it` : text,
  };
}

/** Lists what fails without blocking. No verdict is green without it. */
export function caveatTexts({ accepted, tolerated }: Pick<SiteStatus, "accepted" | "tolerated">): string[] {
  return compact([
    tolerated !== 0 && `${tolerated} ${tolerated === 1 ? "fail that does" : "fails that do"} not block`,
    accepted !== 0 && `${accepted} accepted`,
  ]);
}
