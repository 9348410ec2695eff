import { compact } from "../../../plain/compact";
import type { FailLevel } from "../../fail-level";
import type { SiteSummary } from "../../site-report";
import { failsRun, isDeployable, isTolerated } from "./finding-kinds";

/** What every format says of a site before all else, and what the exit code of a run is made of. */
export interface SiteStatus {
  /** Nothing stops it, nor what it needs. */
  readonly isDeployable: boolean;
  /** The run fails by it: it is not deployable, or breaks what the run counts as a failure. */
  readonly fails: boolean;
  readonly failOn: FailLevel;
  /** Findings that a waiver or the baseline accepts [-]. */
  readonly accepted: number;
  /** Broken promises that are only warned of or written down [-]. */
  readonly tolerated: number;
  /** What does not hold and stops nothing. */
  readonly caveats: readonly string[];
  /** Green is a pass alone. */
  readonly verdict: "fail" | "caveat" | "pass";
  /** As `deployable, with 3 accepted`. */
  readonly text: string;
}

/** The status of a site in a run that fails from that level on. */
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

/** What does not hold and stops nothing: no verdict is green without it. */
export function caveatTexts({ accepted, tolerated }: Pick<SiteStatus, "accepted" | "tolerated">): string[] {
  return compact([
    tolerated !== 0 && `${tolerated} ${tolerated === 1 ? "fail that does" : "fails that do"} not block`,
    accepted !== 0 && `${accepted} accepted`,
  ]);
}
