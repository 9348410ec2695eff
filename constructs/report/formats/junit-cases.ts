import { defined } from "../../plain/defined";
import type { AppliedPolicy } from "../../policy/evaluate/evaluate";
import type { PolicyNotice } from "../../policy/rule/finding";
import type { FailLevel } from "../fail-level";
import type { SiteSummary } from "../site-report";
import { allJudged, type JudgedSubject } from "../subjects/coverage/site-judgements";
import { failsRun, heldBackRule, heldBackText } from "../subjects/findings/finding-kinds";
import { acceptanceText, findingLines, measuredText } from "../subjects/findings/finding-text";
import { auditText, onlyText } from "../subjects/policy";

/** What a case is when it did not simply pass. */
export interface JunitResult {
  readonly element: "error" | "failure" | "skipped";
  readonly type: string;
  /** One line: what Jenkins and GitHub show first. */
  readonly message: string;
  /** Everything: all that GitLab shows. */
  readonly text: string;
}

/** One test case: a rule on a subject, or something to know of the policy. Class and name together are its own in the whole file. */
export interface JunitCase {
  readonly classname: string;
  readonly name: string;
  /** @default passed */
  readonly result?: JunitResult;
  /** What a reader may not miss of a case that is not a failure. @default nothing */
  readonly output?: string;
}

/**
 * The cases of a site, in the order of the judging, then those of its policy. A name begins with the site: GitLab shows class and name only, and
 * of cases that are named alike it reads the first (https://docs.gitlab.com/ci/testing/unit_test_reports).
 */
export function junitCases(report: SiteSummary, failOn: FailLevel = "block"): JunitCase[] {
  const { site, needs, policy } = report;
  const held = needs === undefined ? [] : [heldBackCase(needs)];
  return [...held, ...allJudged(report).map((judged) => judgedCase(judged, failOn)), ...policyCases(policy, failOn)].map((one) => ({
    ...one,
    name: `${site}/${one.name}`,
  }));
}

function heldBackCase(needs: string): JunitCase {
  const message = heldBackText(needs);
  const { rule, subject } = heldBackRule;
  return { classname: rule, name: subject, result: { element: "failure", type: "held-back", message, text: message } };
}

function judgedCase(finding: JudgedSubject, failOn: FailLevel): JunitCase {
  const result = resultOf(finding, failOn);
  const output = outputOf(finding, result);
  return { classname: finding.rule, name: finding.subject, ...defined({ result, output }) };
}

/** A rule that has a defect is an error; it is never accepted. */
function resultOf(finding: JudgedSubject, failOn: FailLevel): JunitResult | undefined {
  const { title, outcome, nearLimit, defect, accepted, reason = "" } = finding;
  const text = () => findingLines(finding).join("\n"); // of a pass nobody reads it
  const broken = (element: JunitResult["element"], type: string) => ({
    element,
    type,
    message: `${title}: ${measuredText(finding)}`,
    text: text(),
  });
  if (defect) return broken("error", "defect");
  if (failsRun(finding, failOn)) return broken("failure", nearLimit === undefined ? outcome : "near-limit");
  if (accepted) return skipped(accepted.by, acceptanceText(accepted), `${acceptanceText(accepted)}\n${text()}`);
  return outcome === "not-judged" || outcome === "not-applicable" ? skipped(outcome, `${outcome.replace("-", " ")}: ${reason}`) : undefined;
}

function skipped(type: string, message: string, text = message): JunitResult {
  return { element: "skipped", type, message, text };
}

/** What does not hold and stops nothing, and the worst beyond what the site promises. */
function outputOf(finding: JudgedSubject, result: JunitResult | undefined): string | undefined {
  const { rule, title, effect, promised, outcome, beyondPromise } = finding;
  const isShown = result === undefined && (effect !== undefined || outcome !== "pass");
  const lines = [
    ...(isShown ? [promised ? `effect ${effect}, stops nothing` : beyond, ...findingLines(finding)] : []),
    ...(beyondPromise ? [beyond, ...findingLines({ rule, title, ...beyondPromise })] : []),
  ];
  return lines.length === 0 ? undefined : lines.join("\n");
}

const beyond = "beyond what the site promises, stops nothing";

/** What a verdict was given by, where it is not the whole policy. */
function policyCases({ switchedOff, audit, only, notices }: AppliedPolicy, failOn: FailLevel): JunitCase[] {
  return [
    ...switchedOff.map(({ rule, by, reason }) => ({
      classname: "policy/rule-off",
      name: rule,
      result: skipped("rule-off", `rule off, by the ${by}: ${reason}`),
    })),
    ...(audit ? [{ classname: "policy/audit", name: "waivers-and-baseline", result: skipped("audit", `audit: ${auditText}`) }] : []),
    ...(only ? [{ classname: "policy/only", name: "the-rest", result: skipped("only", onlyText(only)) }] : []),
    ...notices
      .filter((notice, i) => notices.findIndex((other) => isSameCase(notice, other)) === i)
      .map((first) => noticeCase(first, notices, failOn)),
  ];
}

function isSameCase(one: PolicyNotice, other: PolicyNotice): boolean {
  return one.id === other.id && one.place === other.place;
}

/** One case for all notices of one kind and place, as of a waiver whose cap two racks are over. */
function noticeCase(first: PolicyNotice, notices: readonly PolicyNotice[], failOn: FailLevel): JunitCase {
  const same = notices.filter((notice) => isSameCase(first, notice));
  const text = same.map(({ message }) => message).join("\n");
  return {
    classname: first.id,
    name: first.place,
    ...(same.some((one) => failsRun(one, failOn))
      ? { result: { element: "failure", type: "policy", message: text, text } }
      : { output: text }),
  };
}
