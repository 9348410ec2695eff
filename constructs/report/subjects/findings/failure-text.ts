import type { Finding } from "../../../policy/rule/finding";
import { visibleLine } from "../../../props/problems/visible-text";
import { type FailLevel, failsRun } from "../../fail-level";
import { isSolved } from "../../is-solved";
import type { SiteSummary, SiteVerdict } from "../../site-report";
import { isBeforeApply } from "../../words/before-apply";
import { auditText, isTolerated, onlyText, softenedBy, waiverDayText, withoutCoreText } from "../../words/policy-text";
import { alike, findingGroups } from "./finding-groups";
import { acceptanceText, findingLines, indented } from "./finding-text";
import { type Notice, siteNotices } from "./notice";
import { sameForText } from "./same-for-text";
import { failsByLevelText, siteStatus } from "./site-status";

/**
 * What is wrong with a site, a few lines a rule: value, limit, scenario, largest contributor, remedy. Of the subjects that fail, and of
 * those that are too near their limit, the worst stands in full and the next ones by name; so do those that are unknown for one reason.
 */
export function failureText(report: Omit<SiteVerdict, "declared">): string {
  const blocking = report.findings.filter(({ blocks }) => blocks);
  const notices = report.policy.notices.filter(({ effect }) => effect === "block");
  const rules = [...new Set(blocking.map(({ rule }) => rule))];
  const head = `✗ ${report.site}: not deployable, ${rules.length} of ${report.evaluated.rules} rules block it`;
  const lines = rules.flatMap((rule) => ruleLines(blocking.filter((finding) => finding.rule === rule)));
  return [head, ...lines, ...notices.map(({ id, place, message }) => `  ${id} at ${place}: ${message}`)].map(visibleLine).join("\n");
}

/**
 * What a reader of a verdict must not miss, whatever the verdict is: rules that are off, what is accepted and on which day, and what the policy itself has to mend. What the
 * verdict rests on is in `assumptions` and `declared` of the report.
 */
export function policyText(
  { site, policy, findings, ...rest }: Omit<SiteVerdict, "declared">,
  failOn: FailLevel = "block",
): string | undefined {
  const waiverDay = waiverDayText({ policy, findings });
  const isSaid = (finding: Finding) => failOn !== "block" && failsRun(finding, failOn); // by levelText()
  const shown = findings.filter(
    (finding) => !isSaid(finding) && (isTolerated(finding) || (finding.effect === "warn" && !finding.accepted)),
  );
  const lines = [
    ...policy.switchedOff.map(({ rule, by, reason }) => `  RULE OFF ${rule}, by the ${by}: ${reason}`),
    ...(policy.withoutCore.length === 0 ? [] : [`  ${withoutCoreText(policy.withoutCore)}`]),
    ...(policy.floor ? [`  floor: ${policy.floor.join(", ")}, which no policy of the site lowers`] : []),
    ...(policy.audit ? [`  audit: ${auditText}`] : []),
    ...(policy.only && isSolved(rest) ? [`  ${onlyText(policy.only)}`] : []), // of a preflight nobody expects the rest
    ...(waiverDay === undefined ? [] : [`  ${waiverDay}`]),
    ...acceptedLines(findings),
    ...unjudgedLines(shown.filter(({ outcome }) => outcome === "not-judged")),
    ...toleratedLines(shown.filter(({ outcome }) => outcome !== "not-judged")),
    ...policy.notices
      .filter(({ effect }) => effect === "warn" && failOn === "block")
      .map(({ id, place, message }) => `  ${id} at ${place}: ${message}`),
  ];
  return lines.length === 0 ? undefined : [`! ${site}`, ...lines].map(visibleLine).join("\n");
}

/** What fails a run that nothing stops: findings that nobody accepted, and what the policy has to mend. Undefined of none. */
export function levelText(report: SiteSummary, failOn: FailLevel): string | undefined {
  const failing = siteNotices(report, failOn).filter(({ fails, blocks }) => fails && !blocks);
  if (failing.length === 0) return undefined;
  const withoutSubject = ({ subject, lines }: Notice) => JSON.stringify(lines.map((line) => line.replace(`  ${subject}`, "")));
  const said = alike(failing, withoutSubject).flatMap(({ worst: { rule, subject, lines }, subjects: [, ...others] }) => [
    ...(lines.length > 1 ? indented(lines) : [`  ${rule} at ${subject}: ${lines[0]}`]),
    ...sameForText(others).map((line) => `    ${line}`),
  ]);
  const { isDeployable } = siteStatus(report, failOn);
  return [`✗ ${report.site}: ${isDeployable ? failsByLevelText({ failOn }) : `fails by --fail-on ${failOn} too`}`, ...said]
    .map(visibleLine)
    .join("\n");
}

/** Fails first, then what is too near its limit. Neither hides an unknown: each reason for not knowing has lines of its own. */
function ruleLines(findings: readonly Finding[]): string[] {
  const fails = findings.filter(({ outcome }) => outcome === "fail");
  const near = findings.filter(({ outcome }) => outcome === "pass");
  const unknowns = findings.filter((finding) => !fails.includes(finding) && !near.includes(finding));
  const isMendedEach = findings.some(({ rule }) => isBeforeApply(rule));
  return [...(isMendedEach ? byReason(fails) : [fails]), near, ...byReason(unknowns)].flatMap(groupLines);
}

function byReason(findings: readonly Finding[]): (readonly Finding[])[] {
  const reasons = [...new Set(findings.map(({ reason }) => reason))];
  return reasons.map((reason) => findings.filter((finding) => finding.reason === reason));
}

/** A line for each rule and what accepts it. */
function acceptedLines(findings: readonly Finding[]): string[] {
  const accepted = findings.flatMap(({ rule, subject, accepted: by }) => (by ? [{ rule, subject, by: acceptanceText(by) }] : []));
  return alike(accepted, ({ rule, by }) => JSON.stringify([rule, by])).map(
    ({ worst: { rule, by }, subjects: [first = "", ...others] }) => `  accepted ${rule} on ${first}${othersText(others)}: ${by}`,
  );
}

/** What breaks or nearly breaks something and stops nothing, once for all subjects of which it says the same. */
function toleratedLines(findings: readonly Finding[]): string[] {
  return findingGroups(findings).flatMap(({ worst, subjects: [, ...others] }) => [
    ...indented(findingLines(worst, othersText(others))),
    `    stops nothing: ${worst.effect} set by ${softenedBy(worst)}`,
  ]);
}

/** A line for each rule and reason: what nobody judges is measured nowhere. */
function unjudgedLines(findings: readonly Finding[]): string[] {
  return alike(findings, ({ rule, reason }) => JSON.stringify([rule, reason])).map(({ worst, subjects: [first = "", ...others] }) => {
    const { rule, reason, effect } = worst;
    return `  not judged ${rule} on ${first}${othersText(others)}: ${reason}; ${effect} set by ${softenedBy(worst)}`;
  });
}

/** The worst in full, the others by name. */
function groupLines(findings: readonly Finding[]): string[] {
  const [worst, ...others] = [...findings].sort((one, other) => relative(one) - relative(other));
  return worst ? indented(findingLines(worst, othersText(others.map(({ subject }) => subject)))) : [];
}

/** Most subjects that are named behind the worst, so that a line stays one that can be read [-]. */
const mostNamed = 3;

function othersText(others: readonly string[]): string {
  if (others.length === 0) return "";
  const named = others.slice(0, mostNamed);
  const rest = others.length - named.length;
  return ` (and ${named.join(", ")}${rest === 0 ? "" : ` and ${rest} more`})`;
}

/** What has no margin, as a rule that threw, comes first. */
function relative({ relativeMargin }: Finding): number {
  return relativeMargin ?? Number.NEGATIVE_INFINITY;
}
