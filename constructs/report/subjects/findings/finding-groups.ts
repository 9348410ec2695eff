import { counted } from "../../../plain/counted";
import type { Finding } from "../../../policy/rule/finding";
import { nameList } from "../../../props/problems/name-list";
import type { JudgedSubject } from "../coverage/site-judgements";
import { outcomeText } from "./finding-text";

/** Items that are shown once for several subjects. */
export interface FindingGroup<One = Finding> {
  /** The item that is shown. */
  readonly worst: One;
  readonly subjects: readonly string[];
  /** All items, in the given order. */
  readonly all: readonly One[];
}

const severities = ["critical", "high", "medium", "low"];

/**
 * Sorts by severity, then by the least relative margin. What is unknown comes after what fails, for it may be unknown because of that. Any other finding without
 * a margin, such as a rule that threw, comes first.
 */
export function worstFirst<One extends JudgedSubject & Pick<Finding, "outcome">>(findings: readonly One[]): One[] {
  return [...findings].sort(
    (one, other) =>
      severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
      Number(one.outcome === "unknown") - Number(other.outcome === "unknown") ||
      (one.relativeMargin ?? Number.NEGATIVE_INFINITY) - (other.relativeMargin ?? Number.NEGATIVE_INFINITY),
  );
}

/** Outcomes in the order in which a reader needs them. */
const shownOrder = ["fail", "unknown", "near limit", "pass", "not-judged", "not-applicable"];

/** Sorts what one rule judged by outcome, then by the least margin. */
export function brokenFirst(findings: readonly JudgedSubject[]): readonly JudgedSubject[] {
  const place = (finding: JudgedSubject) => shownOrder.indexOf(outcomeText(finding));
  return worstFirst(findings).sort((one, other) => place(one) - place(other));
}

/** Findings that are equal in all of these are shown once. */
const said = ["rule", "scenario", "at", "outcome", "value", "limit", "margin", "reason", "effect", "blocks", "accepted"] as const;

/** Groups findings that differ only in the subject, in the order of the first of each. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  return alike(findings, (finding) => said.map((key) => finding[key]));
}

/**
 * Groups blocking findings by rule and outcome, the worst first. Each reason for an unknown is a
 * group.
 *
 * @param isMendedEach tells for which rules each reason for a fail is a group too. @default none
 */
export function blockGroups(findings: readonly Finding[], isMendedEach?: (rule: string) => boolean): readonly FindingGroup[] {
  const blocking = worstFirst(findings.filter(({ blocks }) => blocks));
  return alike(blocking, ({ rule, outcome, reason }) => {
    const isOne = outcome === "pass" || (outcome === "fail" && !isMendedEach?.(rule));
    return [rule, outcome, isOne ? "" : reason];
  });
}

/** Groups items whose keys are equal as JSON. The first item of a group is its worst. */
export function alike<Item extends { readonly subject: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
): readonly FindingGroup<Item>[] {
  const groups = new Map<string, { readonly worst: Item; readonly subjects: string[]; readonly all: Item[] }>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key) ?? { worst: item, subjects: [], all: [] };
    groups.set(key, group);
    group.subjects.push(item.subject);
    group.all.push(item);
  }
  return [...groups.values()];
}

/** Other subjects that a line names [-]. */
const mostNamed = 3;

/** Names the other subjects, such as `a, b, c and 2 more`. */
export function othersText(others: readonly string[]): string {
  return nameList(others, mostNamed);
}

/** Says for how many more subjects the words above hold, and for which. Empty without others. */
export function sameForText(others: readonly string[]): readonly string[] {
  return others.length === 0 ? [] : [`the same for ${others.length} more: ${nameList(others)}`];
}

/** Names the rules that are unknown for the same reason as the one above. Empty without others. */
export function unknownTooText(rules: readonly string[]): readonly string[] {
  return rules.length === 0 ? [] : [`the same makes ${counted(rules.length, "more rule", "more rules")} unknown: ${rules.join(", ")}`];
}
