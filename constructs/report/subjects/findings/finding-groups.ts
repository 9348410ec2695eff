import type { Finding } from "../../../policy/rule/finding";
import { nameList } from "../../../props/problems/name-list";
import type { JudgedSubject } from "../coverage/site-judgements";

/** What is said once of several subjects. */
export interface FindingGroup<One = Finding> {
  /** Of which it is said. */
  readonly worst: One;
  readonly subjects: readonly string[];
  /** All of which it is said, as they were given. */
  readonly all: readonly One[];
}

const severities = ["critical", "high", "medium", "low"];

/** The gravest first, and of those the one with the least room; what has no margin, as a rule that threw, before them. */
export function worstFirst<One extends JudgedSubject>(findings: readonly One[]): One[] {
  return [...findings].sort(
    (one, other) =>
      severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
      (one.relativeMargin ?? Number.NEGATIVE_INFINITY) - (other.relativeMargin ?? Number.NEGATIVE_INFINITY),
  );
}

/** Findings that differ in none of these are said once. */
const said = ["rule", "scenario", "at", "outcome", "value", "limit", "margin", "reason", "effect", "blocks", "accepted"] as const;

/** Puts together what differs in the name of the subject only, in the order of the first of each. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  return alike(findings, (finding) => said.map((key) => finding[key]));
}

/**
 * What blocks, the worst first: of each rule the worst stands for all that fail and for all that are near their limit. Neither hides an unknown, each reason for which is a group.
 *
 * @param isMendedEach of which rules each reason for a fail is a group too. @default none
 */
export function blockGroups(findings: readonly Finding[], isMendedEach?: (rule: string) => boolean): readonly FindingGroup[] {
  const blocking = worstFirst(findings.filter(({ blocks }) => blocks));
  return alike(blocking, ({ rule, outcome, reason }) => {
    const isOne = outcome === "pass" || (outcome === "fail" && !isMendedEach?.(rule));
    return [rule, outcome, isOne ? "" : reason];
  });
}

/** Things of which the key is the same as JSON: the first of each, and the subjects of all. */
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

/** Most other subjects that a line names, so that it stays one that can be read [-]. */
const mostNamed = 3;

/** The others behind the one that stands for them, as `a, b, c and 2 more`. */
export function othersText(others: readonly string[]): string {
  return nameList(others, mostNamed);
}

/** Of how many subjects more the words above hold, and which; nothing where they hold of one. */
export function sameForText(others: readonly string[]): readonly string[] {
  return others.length === 0 ? [] : [`the same for ${others.length} more: ${nameList(others)}`];
}
