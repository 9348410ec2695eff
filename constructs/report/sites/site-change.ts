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

/** The values of a site in one result that are compared. */
export interface SiteSide extends Pick<PageRow, "site" | "countryName" | "look"> {
  /** Status in words, such as `deployable, with 1 accepted`. */
  readonly status: string;
  /** Notes on the verdict, such as `3 accepted`, an audit, or a partial run. */
  readonly beside: readonly string[];
  /** The tightest limit of heat or power. Missing where none was judged. */
  readonly tightest?: TitledMargin;
  readonly design: SiteDesign;
}

/** The design of a site. */
export interface SiteDesign {
  /** The file of the design. Missing without a file. */
  readonly file?: string;
  /** Digest of the design. Missing in reports of earlier versions without a description. */
  readonly revision?: string;
  /** Version of the design. Missing where it is not stated. */
  readonly version?: string;
  /** Number of places where the site overrides the file [-]. Missing if 0. */
  readonly overrides?: number;
}

/**
 * Returns one side of a comparison of a site.
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
    // a report of an earlier version may hold the whole design instead
    design: {
      ...(design ?? (description && { revision: revisionOf(description.design) })),
      ...defined({ version: edition?.design }),
    },
  };
}

/** Kinds of differences between two results. */
export type ChangeKind = "new" | "gone" | "verdict" | "margin" | "design";

/** The differences of a site between two results. */
export interface SiteChange {
  /** Empty without a difference. */
  readonly kinds: readonly ChangeKind[];
  /** Earlier values. Missing for a new site. */
  readonly before?: SiteSide;
  /** Change of its tightest relative margin [-], negative is tighter. Missing where it did not change or is unknown. */
  readonly moved?: number;
}

/** Smallest change that counts, because 0.1 % is shown [-]. */
const leastMove = 0.0005;

/** Compares two results of a site. A side without the site is undefined. */
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

/** Returns the names of sites that a result did not judge: those of other shards, and of shards without a result. */
export function notJudgedIn({ shard, missing = [] }: Pick<RunResult, "shard" | "missing">): ReadonlySet<string> {
  const elsewhere = shard?.sites.filter((one) => one.shard !== shard.number).map(({ site }) => site) ?? [];
  return new Set([...elsewhere, ...missing.flatMap(({ sites }) => sites)]);
}
