import type { Finding, Outcome } from "../../../policy/rule/finding";
import { leastBy } from "../../../policy/rule/is-worse";
import type { FailLevel } from "../../fail-level";
import type { SiteSummary } from "../../site-report";
import { allJudged, type JudgedSubject } from "../coverage/site-judgements";
import { alike, type FindingGroup, findingGroups, worstFirst } from "./finding-groups";
import { type FindingKind, kindOfFinding } from "./finding-kinds";
import { type Notice, siteNotices } from "./notice";
import { type SiteStatus, siteStatus } from "./site-status";

/** What is said of the verdict on a site, walked by each format: its findings by their kind in groups, the worst first. What holds is one group a rule, of which the tightest stands for all. */
export interface VerdictTree extends Readonly<Record<FindingKind, readonly FindingGroup[]>> {
  readonly status: SiteStatus;
  /** What does something, accepted or not, one by one and in the order of the judging. */
  readonly notices: readonly Notice[];
  /** By rule and reason, and so is what does not apply. */
  readonly notJudged: readonly FindingGroup<JudgedSubject>[];
  /** Of a rule that applies to something else a subject to which it does not is left out: its reason may be that of one scenario, as a dark bus. */
  readonly notApplicable: readonly FindingGroup<JudgedSubject>[];
  /** What does not hold in some scenario that nobody promised. */
  readonly beyondPromise: readonly Finding[];
}

/** The tree of a site in a run that fails from that level on. Each part is made when it is asked for: most formats ask for few. */
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
