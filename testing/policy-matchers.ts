import { compact } from "../constructs/plain/compact";
import { parseDeviation } from "../constructs/policy/acceptance/deviation";
import type { Finding } from "../constructs/policy/rule/finding";
import { catchRefusal } from "../constructs/props/problems/catch-refusal";
import { failureText } from "../constructs/report/subjects/findings/failure-text";
import { isDeployable } from "../constructs/report/subjects/findings/finding-kinds";
import { acceptanceText, findingText } from "../constructs/report/subjects/findings/finding-text";
import { findingsOfRule } from "./findings-of-rule";
import { verdictOf } from "./verdict";

/** What a matcher says, in the shape of vitest. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Subject of a rule to which a matcher is limited. */
export interface OnSubject {
  /** Path of the subject, such as `compute/rack-1`. @default every subject of the rule */
  readonly subject?: string;
}

/** Margin that a rule must have. */
export interface ExpectedMargin extends OnSubject {
  /** Least margin, in the unit of the rule, such as `"500 W"` or `"4 A"`. For temperatures it is a difference, such as `"2 K"`. */
  readonly atLeast: string;
}

/** Does nothing stop the site? One that is held back by another is not written, though none of its own rules stops it. */
export function toPassPolicy(received: unknown): MatcherResult {
  const verdict = verdictOf(received);
  const { site, policy, evaluated, needs } = verdict;
  if (policy.only)
    throw new Error(
      `${site} must be judged by all rules in all scenarios to pass its policy but the run was limited by \`only\`: evaluate it without \`only\``,
    );
  return {
    pass: isDeployable(verdict),
    message: () =>
      verdict.verdict === "fail"
        ? failureText(verdict)
        : needs !== undefined
          ? `✗ ${site}: held back, because it needs ${needs}, which cannot be deployed`
          : `Expected ${site} not to pass its policy, but none of ${evaluated.rules} rules blocks it in ${evaluated.scenarios} scenarios`,
  };
}

/** Does a rule fail in a scenario that the site promises, accepted by nobody? */
export function toViolate(received: unknown, rule: string, { subject }: OnSubject = {}): MatcherResult {
  const verdict = verdictOf(received);
  const findings = findingsOfRule(verdict, rule, subject);
  const violations = findings.filter(({ outcome, promised, accepted }) => outcome === "fail" && promised && !accepted);
  const pass = violations.length > 0;
  return {
    pass,
    message: () =>
      [
        `Expected ${verdict.site} ${pass ? "not " : ""}to violate ${rule}${onText(subject)}`,
        ...(pass ? violations : findings).map(said),
      ].join("\n"),
  };
}

/** Does a rule leave that much room, in the worst scenario that the site promises? */
export function toHaveMargin(received: unknown, rule: string, margin: ExpectedMargin): MatcherResult {
  const { atLeast, subject } = expected(rule, margin);
  const verdict = verdictOf(received);
  const found = findingsOfRule(verdict, rule, subject);
  const measured = found.filter(({ outcome }) => outcome !== "not-judged" && outcome !== "not-applicable");
  if (measured.length === 0) {
    const open = found.find(({ outcome }) => outcome === "not-judged");
    const why = open ? `is not judged: ${open.reason}` : "is not applicable";
    throw new Error(`Rule ${rule} must judge ${verdict.site} by a value and a limit to have a margin but ${why}`);
  }
  const short = measured.filter((finding) => marginOf(finding) < amountOf(finding, atLeast));
  return {
    pass: short.length === 0,
    message: () =>
      short.length === 0
        ? [`Expected ${verdict.site} to have a margin of less than ${atLeast} in ${rule}${onText(subject)}`, ...measured.map(said)].join(
            "\n",
          )
        : [`Expected ${verdict.site} to have a margin of at least ${atLeast} in ${rule}${onText(subject)}`, ...short.map(said)].join("\n"),
  };
}

/** @throws TypeError where nobody says how much room is meant, as a test that is not compiled may leave it out */
function expected(rule: string, margin: ExpectedMargin | undefined): ExpectedMargin {
  if (typeof margin?.atLeast === "string") return margin;
  const given = margin === undefined ? "nothing" : JSON.stringify(margin);
  throw new TypeError(
    `toHaveMargin() of ${rule} must have the least margin but has ${given}: write such as { atLeast: "4 A" }, in the unit of the rule`,
  );
}

/** @throws Error where no number is known: that is neither enough room nor too little */
function marginOf(finding: Finding): number {
  const { rule, subject, outcome, promised, margin } = finding;
  if (outcome !== "unknown" && promised && margin !== undefined) return margin;
  const what =
    outcome === "unknown" ? "its margin is unknown" : promised ? "it judges no value with a limit" : "the site promises no such scenario";
  throw new Error(`Rule ${rule} must judge ${subject} by a value and a limit to have a margin but ${what}:\n${findingText(finding)}`);
}

/** @throws Error for a text of another unit */
function amountOf({ rule, subject, unit }: Finding, atLeast: string): number {
  return catchRefusal(
    () => parseDeviation(unit, atLeast, "atLeast"),
    ({ problems }) => {
      throw new Error(`Margin of ${rule} on ${subject} ${problems.map(({ message }) => message).join("; ")}`);
    },
  );
}

function said(finding: Finding): string {
  const { accepted } = finding;
  return compact([findingText(finding), accepted && `    accepted by ${acceptanceText(accepted)}`]).join("\n");
}

function onText(subject: string | undefined): string {
  return subject === undefined ? "" : ` on ${subject}`;
}
