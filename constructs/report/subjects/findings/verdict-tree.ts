import type { Finding, Outcome } from "../../../policy/rule/finding";
import { leastBy } from "../../../policy/rule/is-worse";
import type { FailLevel } from "../../fail-level";
import type { SiteSummary } from "../../site-report";
import { allJudged, type JudgedSubject } from "../coverage/site-judgements";
import { alike, type FindingGroup, findingGroups, worstFirst } from "./finding-groups";
import { type FindingKind, kindOfFinding } from "./finding-kinds";
import { type Notice, siteNotices } from "./notice";
import { type SiteStatus, siteStatus } from "./site-status";

/** The content of a verdict: groups of findings by kind, the worst first. Passes are one group for each rule. */
export interface VerdictTree extends Readonly<Record<FindingKind, readonly FindingGroup[]>> {
  readonly status: SiteStatus;
  /** Findings and problems of the policy that have an effect, in the order of judging. */
  readonly notices: readonly Notice[];
  /** Rules that are not judged, by rule and reason. */
  readonly notJudged: readonly FindingGroup<JudgedSubject>[];
  /**
   * Rules that apply to no subject, by rule and reason. The reason on a single subject may be that
   * of one scenario, such as a bus without power.
   */
  readonly notApplicable: readonly FindingGroup<JudgedSubject>[];
  /** Findings that fail in a scenario beyond the promises. */
  readonly beyondPromise: readonly Finding[];
}

/** Returns the tree of a site in a run with this fail level. Each part is computed on access, because most formats need few. */
export function verdictTree(report: SiteSummary, failOn?: FailLevel): VerdictTree {
  const { findings } = report;
  const ofKind = (kind: FindingKind) => worstFirst(findings.filter((finding) => kindOfFinding(finding) === kind));
  return {
    get status() {
      return siteStatus(report, failOn);
    },
    get notices() {
      return siteNotices(report, failOn);
    },
    get blocking() {
      return findingGroups(ofKind("blocking"));
    },
    get warnings() {
      return findingGroups(ofKind("warnings"));
    },
    get accepted() {
      return findingGroups(ofKind("accepted"));
    },
    get holding() {
      return alike(ofKind("holding"), ({ rule }) => rule).map(tightestFirst);
    },
    get notJudged() {
      return excusedGroups(allJudged(report), "not-judged");
    },
    get notApplicable() {
      const all = allJudged(report);
      const applied = new Set(all.flatMap(({ rule, outcome }) => (outcome === "not-applicable" ? [] : [rule])));
      return excusedGroups(
        all.filter(({ rule }) => !applied.has(rule)),
        "not-applicable",
      );
    },
    get beyondPromise() {
      return findings.filter(({ beyondPromise }) => beyondPromise);
    },
  };
}

function tightestFirst(group: FindingGroup): FindingGroup {
  return { ...group, worst: leastBy(group.all, ({ relativeMargin = Number.POSITIVE_INFINITY }) => relativeMargin) ?? group.worst };
}

function excusedGroups(all: readonly JudgedSubject[], excused: Outcome): readonly FindingGroup<JudgedSubject>[] {
  return alike(worstFirst(all.filter(({ outcome }) => outcome === excused)), ({ rule, reason }) => [rule, reason]);
}
