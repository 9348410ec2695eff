import type { FailLevel } from "../../fail-level";
import type { SiteSummary } from "../../site-report";
import { isTolerated } from "../../words/policy-text";
import { siteNotices } from "./notice";

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
}

/** The status of a site in a run that fails from that level on. */
export function siteStatus(report: SiteSummary, failOn: FailLevel = "block"): SiteStatus {
  const { verdict, needs, findings } = report;
  const isDeployable = verdict === "pass" && needs === undefined;
  return {
    isDeployable,
    fails: !isDeployable || siteNotices(report, failOn).some(({ fails }) => fails),
    failOn,
    accepted: findings.filter(({ accepted }) => accepted !== undefined).length,
    tolerated: findings.filter(isTolerated).length,
  };
}

/** The status in words, as `deployable, with 3 accepted`. */
export function statusText(status: SiteStatus): string {
  if (!status.isDeployable) return "not deployable";
  if (status.fails) return failsByLevelText(status);
  const caveats = caveatTexts(status);
  return caveats.length === 0 ? "deployable" : `deployable, with ${caveats.join(" and ")}`;
}

/** Why a site fails a run that nothing stops. */
export function failsByLevelText({ failOn }: Pick<SiteStatus, "failOn">): string {
  return `fails by --fail-on ${failOn}, though nothing stops it`;
}

/** What does not hold and stops nothing: no verdict is green without it. */
export function caveatTexts({ accepted, tolerated }: Pick<SiteStatus, "accepted" | "tolerated">): string[] {
  return [
    ...(tolerated === 0 ? [] : [`${tolerated} broken that ${tolerated === 1 ? "stops" : "stop"} nothing`]),
    ...(accepted === 0 ? [] : [`${accepted} accepted`]),
  ];
}
