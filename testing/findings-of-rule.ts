import type { Finding } from "../constructs/policy/rule/finding";
import { closest } from "../constructs/props/problems/closest";
import { findingText } from "../constructs/report/subjects/findings/finding-text";
import type { Verdict } from "./verdict";

/**
 * What one rule found, on every subject or on one.
 *
 * @throws Error when nothing can be said, which is neither a violation nor its absence: the rule is not of the policy, it is off, it has a defect or was
 * silent, it does not judge that subject, or the solver gave no answer to judge
 */
export function findingsOfRule({ site, findings, policy }: Verdict, rule: string, subject?: string): readonly Finding[] {
  const off = policy.switchedOff.find((one) => one.rule === rule);
  if (off) throw new Error(`Rule ${rule} must judge ${site} but is switched off by the ${off.by}: ${off.reason}`);
  const silent = policy.notices.find(({ id, place }) => id === "policy/rule-never-judged" && place === rule);
  if (silent) throw new Error(silent.message);
  const defect = findings.find((one) => one.defect && (one.rule === rule || one.rule === "solve/solver-answers"));
  if (defect) throw new Error(`Rule ${rule} must judge ${site} but has a defect:\n${findingText(defect)}`);
  const ofRule = findings.filter((one) => one.rule === rule);
  const ids = [...new Set(findings.map((one) => one.rule))];
  if (ofRule.length === 0) throw new Error(`Rule ${rule} must judge ${site} but is not in its policy: ${meant(rule, ids)}`);
  if (subject === undefined) return ofRule;
  const ofSubject = ofRule.filter((one) => one.subject === subject);
  const subjects = ofRule.map((one) => one.subject);
  if (ofSubject.length === 0) throw new Error(`Rule ${rule} must judge ${subject} of ${site} but does not: ${meant(subject, subjects)}`);
  return ofSubject;
}

function meant(given: string, known: readonly string[]): string {
  const near = closest(given, known);
  return near === undefined ? `use one of ${known.join(", ")}` : `did you mean ${near}?`;
}
