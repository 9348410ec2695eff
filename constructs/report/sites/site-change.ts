import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import type { isTighter as isTighterOf } from "../../policy/rule/tightness";
import { revisionOf } from "../design-revision";
import type { FailLevel } from "../fail-level";
import type { RunResult } from "../run-result";
import type { SiteReport } from "../site-report";
import { siteStatus } from "../subjects/findings/site-status";
import { auditText, onlyText } from "../subjects/policy";
import { type TitledMargin, tightestOfSite } from "../tightest-margins";
import { judgedTexts } from "../writing/quantity-text";
import { subjectText } from "../writing/scenario-text";
import type { PageRow } from "./site-row";

/** What a result says of a site, as far as another is compared with it. */
export interface SiteSide extends Pick<PageRow, "site" | "countryName" | "look"> {
  /** As `deployable, with 1 accepted`. */
  readonly status: string;
  /** What is to be said beside the verdict, as `3 accepted`, that it was an audit, or that a part alone was judged. */
  readonly beside: readonly string[];
  /** The limit of heat or power with the least room. Missing where none was judged. */
  readonly tightest?: TitledMargin;
  readonly design: SiteDesign;
}

/** Which design a site is of. */
export interface SiteDesign {
  /** The file that the site names as its design. Missing where there is none. */
  readonly file?: string;
  /** Digest of the design. Missing in reports of earlier versions without a description. */
  readonly revision?: string;
  /** Version of the design, as somebody gave it. Missing where nobody did. */
  readonly version?: string;
  /** At how many places the site lays something over the file [-]. Missing where at none. */
  readonly overrides?: number;
}

/**
 * One side of a comparison of a site.
 *
 * @param failOn from when on the run fails. @default block
 * @param isTighter as {@link tightestOfSite} takes it
 */
export function siteSide(report: SiteReport, failOn?: FailLevel, isTighter?: typeof isTighterOf): SiteSide {
  const { site, country, profile, policy, design, description, edition } = report;
  const status = siteStatus(report, failOn);
  const tightest = tightestOfSite(report, isTighter);
  return {
    site,
    countryName: profile?.name ?? country,
    look: status.verdict,
    status: status.text,
    beside: compact([
      status.fails && status.isDeployable && status.text,
      ...status.caveats,
      policy.audit && `audit: ${auditText}`,
      policy.only && onlyText(policy.only),
    ]),
    ...defined({ tightest }),
    // what the report says of its design; one of an earlier version may hold it whole
    design: {
      ...(design ?? (description && { revision: revisionOf(description.design) })),
      ...defined({ version: edition?.design }),
    },
  };
}

/** What of a site can differ between two results. */
export type ChangeKind = "new" | "gone" | "verdict" | "margin" | "design";

/** What differs of a site between two results. */
export interface SiteChange {
  /** Nothing where nothing does. */
  readonly kinds: readonly ChangeKind[];
  /** What was said before. Missing of a site that is new. */
  readonly before?: SiteSide;
  /** By how much the share of its tightest margin moved, where it did and both are known: less is tighter. [-] */
  readonly moved?: number;
}

/** Changes of the share that count [-]: what is shown has a tenth of a per cent. */
const leastMove = 0.0005;

/** Compares what two results say of a site; undefined is the side that does not have it. */
export function changeOf(before: SiteSide | undefined, after: SiteSide | undefined): SiteChange {
  if (!before) return { kinds: ["new"] };
  if (!after) return { kinds: ["gone"], before };
  const [was, is] = [before.design.revision, after.design.revision];
  const [one, other] = [before.tightest, after.tightest];
  const [share, shareNow] = [one?.relativeMargin, other?.relativeMargin];
  const moved = share === undefined || shareNow === undefined ? undefined : shareNow - share;
  const isSame = (of: (margin: TitledMargin) => unknown) => (one && of(one)) === (other && of(other));
  const isStill = moved === undefined ? isSame((margin) => judgedTexts(margin).margin) : Math.abs(moved) < leastMove;
  const isMoved = !(isStill && isSame(({ rule }) => rule) && isSame(subjectText));
  const kinds = [
    ...(before.look === after.look ? [] : (["verdict"] as const)),
    ...(isMoved ? (["margin"] as const) : []),
    ...(was === undefined || is === undefined || was === is ? [] : (["design"] as const)),
  ];
  return { kinds, before, ...(isMoved && moved !== undefined && { moved }) };
}

/** Names of the sites of a fleet that a result has not judged: of a shard those of the others, and those of a shard that gave no result. */
export function notJudgedIn({ shard, missing = [] }: Pick<RunResult, "shard" | "missing">): ReadonlySet<string> {
  const elsewhere = shard?.sites.filter((one) => one.shard !== shard.number).map(({ site }) => site) ?? [];
  return new Set([...elsewhere, ...missing.flatMap(({ sites }) => sites)]);
}
