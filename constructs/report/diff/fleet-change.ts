import { defined } from "../../plain/defined";
import { unique } from "../../plain/unique";
import { isTighter } from "../../policy/rule/tightness";
import type { RunResult } from "../run-result";
import type { SiteReport } from "../site-report";
import { changeOf, notJudgedIn, type SiteChange, type SiteSide, siteSide } from "../sites/site-change";
import type { MissingShard } from "../subjects/shards";
import { judgedDiff } from "./judged-diff";

/** Resources of Terraform that a change of a site adds, removes or changes, and blocks of other kinds [-]. */
export interface ResourceChange {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Outputs, providers and whatever else Terraform reads. */
  readonly others: number;
  /** Nothing is written of it any more: what is deployed stays as it is. */
  readonly isHeldBack: boolean;
}

/** A site that both results, or one of them, have. */
export interface ChangedSite extends SiteChange {
  readonly site: string;
  /** Missing of a site that is gone. */
  readonly after?: SiteSide;
  /** Margins and outcomes that differ [-]. */
  readonly differing: number;
  /** Missing where what is deployed was not compared. */
  readonly resources?: ResourceChange;
}

/** How a fleet differs between two results. */
export interface FleetChange {
  /** Sites of both sides, those of one name once [-]. */
  readonly sites: number;
  /** The sites that differ: what stops passing first, then what is gone or new, then what passes again, then the rest, each by name. */
  readonly changed: readonly ChangedSite[];
  /** Names of sites that one side alone has judged, for the other is a shard or lacks one: nothing is said of them. */
  readonly unknown: readonly string[];
  /** Shards of which a side has no result. */
  readonly missing: { readonly before: readonly MissingShard[]; readonly after: readonly MissingShard[] };
  /** Was what is deployed compared? */
  readonly hasResources: boolean;
}

/** Which sites are compared, and what of them. */
export interface ComparedSites {
  readonly pairs: readonly (readonly [SiteReport, SiteReport])[];
  readonly onlyBefore: readonly SiteReport[];
  readonly onlyAfter: readonly SiteReport[];
  /** By the names of a site on both sides, the second for one that is new. @default what is deployed is not compared */
  readonly resources?: (before: string | undefined, after: string | undefined) => ResourceChange;
}

/** What of a result says that it does not have all sites. */
type Whole = Pick<RunResult, "failOn" | "shard" | "missing">;

/** Compares two results of a fleet: what a change of its sites does, without a search for why. */
export function fleetChange(before: Whole, after: Whole, { pairs, onlyBefore, onlyAfter, resources }: ComparedSites): FleetChange {
  const [lost, unseen] = [notJudgedIn(after), notJudgedIn(before)];
  const change = (one: SiteReport | undefined, other: SiteReport | undefined): ChangedSite => {
    const last = other && siteSide(other, after.failOn, isTighter);
    return {
      site: unique([one, other].flatMap((report) => report?.site ?? [])).join(" → "),
      ...changeOf(one && siteSide(one, before.failOn, isTighter), last),
      ...defined({ after: last }),
      differing: one && other ? differing(one, other) : 0,
      ...(resources && { resources: resources(one?.site, other?.site) }),
    };
  };
  return {
    sites: pairs.length + onlyBefore.length + onlyAfter.length,
    changed: [
      ...pairs.map(([one, other]) => change(one, other)).filter(isChanged),
      ...onlyBefore.filter(({ site }) => !lost.has(site)).map((one) => change(one, undefined)),
      ...onlyAfter.filter(({ site }) => !unseen.has(site)).map((one) => change(undefined, one)),
    ].sort(byWeight),
    unknown: [...onlyBefore.filter(({ site }) => lost.has(site)), ...onlyAfter.filter(({ site }) => unseen.has(site))].map(
      ({ site }) => site,
    ),
    missing: { before: before.missing ?? [], after: after.missing ?? [] },
    hasResources: resources !== undefined,
  };
}

function differing(before: SiteReport, after: SiteReport): number {
  const { margins, outcomes } = judgedDiff(before, after);
  return margins.length + outcomes.length;
}

function isChanged({ before, after, differing: count, resources }: ChangedSite): boolean {
  const { added = 0, removed = 0, changed = 0, others = 0, isHeldBack = false } = resources ?? {};
  return before?.status !== after?.status || count > 0 || added + removed + changed + others > 0 || isHeldBack;
}

function byWeight(one: ChangedSite, other: ChangedSite): number {
  return weight(one) - weight(other) || (one.site < other.site ? -1 : 1);
}

/** What a reader may miss least stands first. */
function weight(one: ChangedSite): number {
  if (stopsPassing(one)) return 0;
  if (one.kinds.includes("gone")) return 1;
  if (one.kinds.includes("new")) return 2;
  return passesNow(one) ? 3 : 4;
}

/** It fails, and was not there or did not. */
export function stopsPassing({ before, after }: Pick<ChangedSite, "before" | "after">): boolean {
  return after?.look === "fail" && before?.look !== "fail";
}

/** It fails no more. */
export function passesNow({ before, after }: Pick<ChangedSite, "before" | "after">): boolean {
  return before?.look === "fail" && after !== undefined && after.look !== "fail";
}
