import type { Finding, Outcome } from "../../../policy/rule/finding";
import { leastBy } from "../../../policy/rule/is-worse";
import type { FailLevel } from "../../fail-level";
import type { SiteSummary } from "../../site-report";
import { allJudged, type JudgedSubject } from "../coverage/site-judgements";
import { alike, type FindingGroup, findingGroups, worstFirst } from "./finding-groups";
import { type FindingKind, kindOfFinding } from "./finding-kinds";
import { type Notice, siteNotices } from "./notice";
import { type SiteStatus, siteStatus } from "./site-status";

/** What is said of the verdict on a site, made once and walked by each format: its findings by their kind in groups, the worst first. What holds is one group a rule, of which the tightest stands for all. */
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

/** The tree of a site in a run that fails from that level on. Each part is made when it is first asked for: most formats ask for few. */
export function verdictTree(report: SiteSummary, failOn?: FailLevel): VerdictTree {
  const { findings } = report;
  const ofKind = (kind: FindingKind) => worstFirst(findings.filter((finding) => kindOfFinding(finding) === kind));
  return lazily<VerdictTree>({
    status: () => siteStatus(report, failOn),
    notices: () => siteNotices(report, failOn),
    blocking: () => findingGroups(ofKind("blocking")),
    warnings: () => findingGroups(ofKind("warnings")),
    accepted: () => findingGroups(ofKind("accepted")),
    holding: () => holdingGroups(ofKind("holding")),
    notJudged: () => excusedGroups(allJudged(report), "not-judged"),
    notApplicable: () => {
      const all = allJudged(report);
      const applied = new Set(all.flatMap(({ rule, outcome }) => (outcome === "not-applicable" ? [] : [rule])));
      return excusedGroups(
        all.filter(({ rule }) => !applied.has(rule)),
        "not-applicable",
      );
    },
    beyondPromise: () => findings.filter(({ beyondPromise }) => beyondPromise),
  });
}

/** An object whose parts are made when they are first asked for, and once. */
function lazily<Whole extends object>(makes: { readonly [Key in keyof Whole]: () => Whole[Key] }): Whole {
  const whole = {} as Whole;
  for (const key of Object.keys(makes) as (keyof Whole)[]) {
    const get = () => {
      const value = makes[key]();
      Object.defineProperty(whole, key, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(whole, key, { get, enumerable: true, configurable: true });
  }
  return whole;
}

function holdingGroups(holding: readonly Finding[]): readonly FindingGroup[] {
  return alike(holding, ({ rule }) => rule).map((group) => {
    const ofRule = holding.filter(({ rule }) => rule === group.worst.rule);
    return { ...group, worst: leastBy(ofRule, ({ relativeMargin = Number.POSITIVE_INFINITY }) => relativeMargin) ?? group.worst };
  });
}

function excusedGroups(all: readonly JudgedSubject[], excused: Outcome): readonly FindingGroup<JudgedSubject>[] {
  return alike(worstFirst(all.filter(({ outcome }) => outcome === excused)), ({ rule, reason }) => JSON.stringify([rule, reason]));
}
