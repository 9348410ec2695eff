import { defined } from "../../plain/defined";
import { unique } from "../../plain/unique";
import { isTighter } from "../../policy/rule/tightness";
import type { RunResult } from "../run-result";
import type { SiteReport } from "../site-report";
import { changeOf, notJudgedIn, type SiteChange, type SiteSide, siteSide } from "../sites/site-change";
import type { MissingShard } from "../subjects/shards";
import { judgedDiff } from "./judged-diff";

/** Changes of Terraform resources and other blocks of a site [-]. */
export interface ResourceChange {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Outputs, providers and other blocks. */
  readonly others: number;
  /** The site is no longer written: deployed resources stay as they are. */
  readonly isHeldBack: boolean;
}

/** A site of one or both results. */
export interface ChangedSite extends SiteChange {
  readonly site: string;
  /** Missing for a removed site. */
  readonly after?: SiteSide;
  /** Number of margins and outcomes that differ [-]. */
  readonly differing: number;
  /** Missing where resources were not compared. */
  readonly resources?: ResourceChange;
}

/** The differences of a fleet between two results. */
export interface FleetChange {
  /** Number of sites of both sides, equal names count once [-]. */
  readonly sites: number;
  /** The sites that differ: those that stop passing, then removed, new, passing again, and the rest, each by name. */
  readonly changed: readonly ChangedSite[];
  /** Names of sites that only one side judged, because the other is a shard or lacks one. They are not compared. */
  readonly unknown: readonly string[];
  /** Shards without a result, on each side. */
  readonly missing: { readonly before: readonly MissingShard[]; readonly after: readonly MissingShard[] };
  /** Whether resources were compared. */
  readonly hasResources: boolean;
}

/** The sites that are compared. */
export interface ComparedSites {
  readonly pairs: readonly (readonly [SiteReport, SiteReport])[];
  readonly onlyBefore: readonly SiteReport[];
  readonly onlyAfter: readonly SiteReport[];
  /** Compares resources by the names of a site on both sides. @default resources are not compared */
  readonly resources?: (before: string | undefined, after: string | undefined) => ResourceChange;
}

/** The parts of a result that say which sites it lacks. */
type Whole = Pick<RunResult, "failOn" | "shard" | "missing">;

/** Compares two results of a fleet, without a search for causes. */
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

/** Returns the rank of a change, the most important first. */
function weight(one: ChangedSite): number {
  if (stopsPassing(one)) return 0;
  if (one.kinds.includes("gone")) return 1;
  if (one.kinds.includes("new")) return 2;
  return passesNow(one) ? 3 : 4;
}

/** Returns whether it fails now and did not before, or is new. */
export function stopsPassing({ before, after }: Pick<ChangedSite, "before" | "after">): boolean {
  return after?.look === "fail" && before?.look !== "fail";
}

/** Returns whether it failed and no longer does. */
export function passesNow({ before, after }: Pick<ChangedSite, "before" | "after">): boolean {
  return before?.look === "fail" && after !== undefined && after.look !== "fail";
}
