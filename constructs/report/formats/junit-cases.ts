import { compact } from "../../plain/compact";
import { listValues } from "../../plain/list-values";
import type { AppliedPolicy } from "../../policy/evaluate/evaluate";
import type { FailLevel } from "../fail-level";
import type { SiteSummary } from "../site-report";
import { allJudged, type JudgedSubject } from "../subjects/coverage/site-judgements";
import { alike } from "../subjects/findings/finding-groups";
import { failsRun, heldBackRule, heldBackText } from "../subjects/findings/finding-kinds";
import { acceptanceText, findingLines, measuredText, outcomeText } from "../subjects/findings/finding-text";
import { auditText, onlyText } from "../subjects/policy";

/** The result of a case that did not simply pass. */
export interface JunitResult {
  readonly element: "error" | "failure" | "skipped";
  readonly type: string;
  /** One line, which Jenkins and GitHub show first. */
  readonly message: string;
  /** The whole text, which GitLab shows. */
  readonly text: string;
}

/** A test case: a rule on a subject, or a notice of the policy. Class and name together are unique in the file. */
export interface JunitCase {
  readonly classname: string;
  readonly name: string;
  /** @default passed */
  readonly result?: JunitResult | undefined;
  /** Output of a case that is no failure. @default none */
  readonly output?: string | undefined;
}

/**
 * Returns the cases of a site in the order of judging, then those of its policy. A name begins with
 * the site, because GitLab reads only the first of equal cases
 * (https://docs.gitlab.com/ci/testing/unit_test_reports).
 */
export function junitCases(report: SiteSummary, failOn: FailLevel = "block"): JunitCase[] {
  const { site, needs, policy } = report;
  return compact([
    needs !== undefined && heldBackCase(needs),
    ...allJudged(report).map((judged) => judgedCase(judged, failOn)),
    ...policyCases(policy, failOn),
  ]).map((one) => ({ ...one, name: `${site}/${one.name}` }));
}

export function makeResult(element: JunitResult["element"], type: string, message: string, text = message): JunitResult {
  return { element, type, message, text };
}

function heldBackCase(needs: string): JunitCase {
  const { rule, subject } = heldBackRule;
  return { classname: rule, name: subject, result: makeResult("failure", "held-back", heldBackText(needs)) };
}

function judgedCase(finding: JudgedSubject, failOn: FailLevel): JunitCase {
  const result = judgedResult(finding, failOn);
  return { classname: finding.rule, name: finding.subject, result, output: outputOf(finding, result) };
}

/** Returns the result of a finding. A defect of a rule is an error and never accepted. */
function judgedResult(finding: JudgedSubject, failOn: FailLevel): JunitResult | undefined {
  const { title, outcome, defect, accepted, reason = "" } = finding;
  const text = () => findingLines(finding).join("\n"); // a pass has no text
  if (defect || failsRun(finding, failOn)) {
    const type = defect ? "defect" : outcomeText(finding).replace(" ", "-");
    return makeResult(defect ? "error" : "failure", type, `${title}: ${measuredText(finding)}`, text());
  }
  if (accepted) return makeResult("skipped", accepted.by, acceptanceText(accepted), `${acceptanceText(accepted)}\n${text()}`);
  if (outcome !== "not-judged" && outcome !== "not-applicable") return undefined;
  return makeResult("skipped", outcome, `${outcome.replace("-", " ")}: ${reason}`);
}

const beyond = "beyond what the site promises, does not block";

/** Returns the output: what fails without blocking, and the worst beyond the promises. */
function outputOf(finding: JudgedSubject, result: JunitResult | undefined): string | undefined {
  const { rule, title, effect, promised, outcome, beyondPromise } = finding;
  const isShown = result === undefined && (effect !== undefined || outcome !== "pass");
  const lines = [
    ...(isShown ? [promised ? `effect ${effect}, does not block` : beyond, ...findingLines(finding)] : []),
    ...(beyondPromise ? [beyond, ...findingLines({ rule, title, ...beyondPromise })] : []),
  ];
  return lines.length === 0 ? undefined : lines.join("\n");
}

/** Returns the cases of exceptions in the policy. Notices of one kind and place are one case. */
function policyCases({ switchedOff, audit, only, notices }: AppliedPolicy, failOn: FailLevel): JunitCase[] {
  const skipped = (type: string, name: string, message: string): JunitCase => ({
    classname: `policy/${type}`,
    name,
    result: makeResult("skipped", type, message),
  });
  const groups = alike(
    notices.map((notice) => ({ ...notice, subject: notice.place })),
    ({ id, place }) => [id, place],
  );
  return compact([
    ...switchedOff.map(({ rule, by, reason }) => skipped("rule-off", rule, `rule off, by the ${by}: ${reason}`)),
    audit && skipped("audit", "waivers-and-baseline", `audit: ${auditText}`),
    only && skipped("only", "the-rest", onlyText(only)),
    ...groups.map(({ worst: { id, place }, all }) => {
      const text = listValues(all, "message").join("\n");
      const fails = all.some((one) => failsRun(one, failOn));
      return { classname: id, name: place, ...(fails ? { result: makeResult("failure", "policy", text) } : { output: text }) };
    }),
  ]);
}
