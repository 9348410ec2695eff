import type { Finding } from "../../../policy/rule/finding";
import { allJudged, type SiteJudgements } from "../../site-judgements";
import { isTolerated } from "../../words/policy-text";

/** Findings of one rule that say the same in the same scenario of several subjects, and do or are forgiven the same. */
export interface FindingGroup {
  readonly worst: Finding;
  readonly subjects: readonly string[];
}

/** Findings by what they mean for who has to decide. Each stands in one of them, but for what does not apply. */
export interface SortedFindings {
  readonly blocking: readonly Finding[];
  /** Breaks something or is close to it, and stops nothing. */
  readonly warnings: readonly Finding[];
  readonly accepted: readonly Finding[];
  readonly holding: readonly Finding[];
}

const severities = ["critical", "high", "medium", "low"];

/** The findings of a site, the worst first. */
export function sortedFindings(findings: readonly Finding[]): SortedFindings {
  const all = [...findings].sort(
    (one, other) =>
      severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
      (one.relativeMargin ?? Number.NEGATIVE_INFINITY) - (other.relativeMargin ?? Number.NEGATIVE_INFINITY),
  );
  const blocking = all.filter(({ blocks }) => blocks);
  const accepted = all.filter((one) => !blocking.includes(one) && one.accepted);
  const isWarning = (one: Finding) => isTolerated(one) || one.effect !== undefined || one.outcome === "fail" || one.outcome === "unknown";
  const rest = all.filter((one) => !blocking.includes(one) && !accepted.includes(one));
  const warnings = rest.filter((one) => isWarning(one));
  const holding = rest.filter((one) => !isWarning(one) && one.outcome === "pass");
  return { blocking, warnings, accepted, holding };
}

/** What does not apply, or is not judged, for one reason. */
export type ExcusedGroup = ReturnType<typeof excusedGroups>[number];

/**
 * What is not judged, or the rules that do not apply, for one reason, the worst first. Of a rule that applies to something else a subject to which it does not is
 * left out: its reason may be that of one scenario, as a dark bus.
 */
export function excusedGroups(judged: SiteJudgements, as: "not-judged" | "not-applicable") {
  const all = allJudged(judged);
  const applied = new Set(all.flatMap(({ rule, outcome }) => (outcome === "not-applicable" ? [] : [rule])));
  const excused = all.filter(({ rule, outcome }) => outcome === as && (as === "not-judged" || !applied.has(rule)));
  const sorted = excused.sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
  return alike(sorted, ({ rule, reason }) => JSON.stringify([rule, reason]));
}

/** Puts together what differs in the name of the subject only, in the order of the first of each. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  return alike(findings, ({ rule, scenario, at, outcome, value, limit, margin, reason, effect, blocks, accepted }) =>
    JSON.stringify([rule, scenario, at, outcome, value, limit, margin, reason, effect, blocks, accepted]),
  );
}

/** Things of which the key is the same: the first of each, and the subjects of all. */
export function alike<Item extends { readonly subject: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly { readonly worst: Item; readonly subjects: readonly string[] }[] {
  const groups = new Map<string, { readonly worst: Item; readonly subjects: string[] }>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.subjects.push(item.subject);
    else groups.set(key, { worst: item, subjects: [item.subject] });
  }
  return [...groups.values()];
}
