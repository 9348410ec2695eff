import type { Enforcement, Finding } from "../../../policy/rule/finding";
import { visibleLine } from "../../../props/problems/visible-text";
import type { FailLevel } from "../../fail-level";
import { isSolved } from "../../is-solved";
import type { SiteVerdict } from "../../site-report";
import { isBeforeApply } from "../../writing/before-apply";
import { auditText, onlyText, waiverDayText, withoutCoreText } from "../policy";
import { alike, blockGroups, type FindingGroup, findingGroups, othersText, sameForText } from "./finding-groups";
import { failsRun, isTolerated, softenedBy } from "./finding-kinds";
import { acceptanceText, findingLines, indented } from "./finding-text";
import type { Notice } from "./notice";
import type { VerdictTree } from "./verdict-tree";

/**
 * What is wrong with a site, a few lines a rule: value, limit, scenario, largest contributor, remedy. Of the subjects that fail, and of
 * those that are too near their limit, the worst stands in full and the next ones by name; so do those that are unknown for one reason.
 */
export function failureText(report: Omit<SiteVerdict, "declared">): string {
  const blocking = report.findings.filter(({ blocks }) => blocks);
  const rules = [...new Set(blocking.map(({ rule }) => rule))];
  const head = `✗ ${report.site}: not deployable, ${rules.length} of ${report.evaluated.rules} rules block it`;
  const lines = rules.flatMap((rule) =>
    blockGroups(
      blocking.filter((finding) => finding.rule === rule),
      isBeforeApply(rule),
    )
      .toSorted(byOutcome)
      .flatMap(({ worst, subjects }) => indented(findingLines(worst, othersIn(subjects)))),
  );
  return [head, ...lines, ...noticeLines(report, "block")].map(visibleLine).join("\n");
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
    ...(failOn === "block" ? noticeLines({ policy }, "warn") : []),
  ];
  return lines.length === 0 ? undefined : [`! ${site}`, ...lines].map(visibleLine).join("\n");
}

/** What fails a run that nothing stops: findings that nobody accepted, and what the policy has to mend. Undefined of none. */
export function levelText(site: string, { status, notices }: VerdictTree): string | undefined {
  const failing = notices.filter(({ fails, effect }) => fails && effect !== "block");
  if (failing.length === 0) return undefined;
  const withoutSubject = ({ subject, lines }: Notice) => JSON.stringify(lines.map((line) => line.replace(`  ${subject}`, "")));
  const said = alike(failing, withoutSubject).flatMap(({ worst: { rule, subject, lines }, subjects: [, ...others] }) => [
    ...(lines.length > 1 ? indented(lines) : [`  ${rule} at ${subject}: ${lines[0]}`]),
    ...sameForText(others).map((line) => `    ${line}`),
  ]);
  const { isDeployable, failOn, text } = status;
  return [`✗ ${site}: ${isDeployable ? text : `fails by --fail-on ${failOn} too`}`, ...said].map(visibleLine).join("\n");
}

/** What the policy has to mend. */
function noticeLines({ policy }: Pick<SiteVerdict, "policy">, does: Enforcement): string[] {
  return policy.notices.flatMap(({ id, place, message, effect }) => (effect === does ? [`  ${id} at ${place}: ${message}`] : []));
}

/** Fails first, then what is too near its limit. */
function byOutcome({ worst: one }: FindingGroup, { worst: other }: FindingGroup): number {
  const [last, first] = [one, other].map(({ outcome }) => ["pass", "fail"].indexOf(outcome));
  return Number(first) - Number(last);
}

/** A line for each rule and what accepts it. */
function acceptedLines(findings: readonly Finding[]): string[] {
  const accepted = findings.flatMap(({ rule, subject, accepted: by }) => (by ? [{ rule, subject, by: acceptanceText(by) }] : []));
  return alike(accepted, ({ rule, by }) => JSON.stringify([rule, by])).map(
    ({ worst: { rule, by }, subjects }) => `  accepted ${rule} on ${subjects[0]}${othersIn(subjects)}: ${by}`,
  );
}

/** What breaks or nearly breaks something and stops nothing, once for all subjects of which it says the same. */
function toleratedLines(findings: readonly Finding[]): string[] {
  return findingGroups(findings).flatMap(({ worst, subjects }) => [
    ...indented(findingLines(worst, othersIn(subjects))),
    `    stops nothing: ${worst.effect} set by ${softenedBy(worst)}`,
  ]);
}

/** A line for each rule and reason: what nobody judges is measured nowhere. */
function unjudgedLines(findings: readonly Finding[]): string[] {
  return alike(findings, ({ rule, reason }) => JSON.stringify([rule, reason])).map(({ worst, subjects }) => {
    const { rule, reason, effect } = worst;
    return `  not judged ${rule} on ${subjects[0]}${othersIn(subjects)}: ${reason}; ${effect} set by ${softenedBy(worst)}`;
  });
}

/** Behind the first of some subjects the others. */
function othersIn([, ...others]: readonly string[]): string {
  return others.length === 0 ? "" : ` (and ${othersText(others)})`;
}
