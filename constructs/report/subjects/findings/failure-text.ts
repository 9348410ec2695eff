import { compact } from "../../../plain/compact";
import { unique } from "../../../plain/unique";
import type { Enforcement, Finding } from "../../../policy/rule/finding";
import type { FailLevel } from "../../fail-level";
import { isSolved } from "../../is-solved";
import type { SiteVerdict } from "../../site-report";
import { isBeforeApply } from "../../writing/before-apply";
import { visibleLines } from "../../writing/visible-lines";
import { auditText, onlyText, waiverDayText, withoutCoreText } from "../policy";
import { alike, blockGroups, type FindingGroup, findingGroups, othersText, sameForText, unknownTooText } from "./finding-groups";
import { failsRun, isTolerated, softenedBy } from "./finding-kinds";
import { acceptanceText, findingLines, indented } from "./finding-text";
import type { Notice } from "./notice";
import type { VerdictTree } from "./verdict-tree";

/**
 * Lists what blocks a site. Of each rule, the worst subject is written in full and the others by name. Rules that are unknown for one reason are named below the
 * first of them.
 */
export function failureText({ site, findings, evaluated, policy }: Omit<SiteVerdict, "declared">): string {
  const rules = unique(findings.flatMap(({ blocks, rule }) => (blocks ? [rule] : [])));
  /** Sorts rules in the order of judging: fails first, then values too near the limit. */
  const order = ({ worst: { rule, outcome } }: FindingGroup) => 3 * rules.indexOf(rule) - ["pass", "fail"].indexOf(outcome);
  const groups = blockGroups(findings, isBeforeApply).toSorted((one, other) => order(one) - order(other));
  const ofRule = groups.map((group) => ({ group, subject: group.worst.rule }));
  return visibleLines([
    `✗ ${site}: not deployable, ${rules.length} of ${evaluated.rules} rules block it`,
    ...alike(ofRule, causeOf).flatMap(({ worst: { group }, subjects: [, ...others] }) => [
      ...groupLines(group),
      ...unknownTooText(others).map((line) => `    ${line}`),
    ]),
    ...noticeLines(policy, "block"),
  ]);
}

/** Returns the reason of what is unknown; all else is a cause of its own. */
function causeOf({ group: { worst } }: { readonly group: FindingGroup }): unknown {
  const { outcome, reason, rule, subject } = worst;
  return outcome === "unknown" && reason !== undefined ? [outcome, reason] : [outcome, reason, rule, subject];
}

/** Lists exceptions of the policy that belong to any verdict, such as rules that are off and accepted findings. */
export function policyText(
  { site, policy, findings, ...rest }: Omit<SiteVerdict, "declared">,
  failOn: FailLevel = "block",
): string | undefined {
  const waiverDay = waiverDayText({ policy, findings });
  const shown = findings.filter(
    (finding) => !failsRun(finding, failOn) && (isTolerated(finding) || (finding.effect === "warn" && !finding.accepted)),
  ); // levelText() lists what fails the run
  const lines = compact([
    ...policy.switchedOff.map(({ rule, by, reason }) => `  RULE OFF ${rule}, by the ${by}: ${reason}`),
    policy.withoutCore.length !== 0 && `  ${withoutCoreText(policy.withoutCore)}`,
    policy.floor && `  floor: ${policy.floor.join(", ")}, which no policy of the site lowers`,
    policy.audit && `  audit: ${auditText}`,
    policy.only && isSolved(rest) && `  ${onlyText(policy.only)}`, // a preflight never judges the rest
    waiverDay !== undefined && `  ${waiverDay}`,
    ...acceptedLines(findings),
    ...unjudgedLines(shown.filter(({ outcome }) => outcome === "not-judged")),
    ...findingGroups(shown.filter(({ outcome }) => outcome !== "not-judged")).flatMap((group) => [
      ...groupLines(group),
      `    does not block: ${softenedText(group.worst)}`,
    ]),
    ...(failOn === "block" ? noticeLines(policy, "warn") : []),
  ]);
  return lines.length === 0 ? undefined : visibleLines([`! ${site}`, ...lines]);
}

/** Lists what fails a run although nothing blocks: findings that are not accepted, and problems of the policy. */
export function levelText(site: string, { status, notices }: VerdictTree): string | undefined {
  const failing = notices.filter(({ fails, effect }) => fails && effect !== "block");
  if (failing.length === 0) return undefined;
  const withoutSubject = ({ subject, lines }: Notice) => lines.map((line) => line.replace(`  ${subject}`, ""));
  const said = alike(failing, withoutSubject).flatMap(({ worst: { rule, subject, lines }, subjects: [, ...others] }) => [
    ...(lines.length > 1 ? indented(lines) : [`  ${rule} at ${subject}: ${lines[0]}`]),
    ...sameForText(others).map((line) => `    ${line}`),
  ]);
  const { isDeployable, failOn, text } = status;
  return visibleLines([`✗ ${site}: ${isDeployable ? text : `fails by --fail-on ${failOn} too`}`, ...said]);
}

function noticeLines({ notices }: SiteVerdict["policy"], does: Enforcement): string[] {
  return notices.flatMap(({ id, place, message, effect }) => (effect === does ? [`  ${id} at ${place}: ${message}`] : []));
}

function acceptedLines(findings: readonly Finding[]): string[] {
  const accepted = findings.flatMap(({ rule, subject, accepted: by }) => (by ? [{ rule, subject, by: acceptanceText(by) }] : []));
  return alike(accepted, ({ rule, by }) => [rule, by]).map(
    ({ worst: { rule, by }, subjects }) => `  accepted ${rule} on ${subjects[0]}${othersIn(subjects)}: ${by}`,
  );
}

function groupLines({ worst, subjects }: FindingGroup): string[] {
  return indented(findingLines(worst, othersIn(subjects)));
}

function unjudgedLines(findings: readonly Finding[]): string[] {
  return alike(findings, ({ rule, reason }) => [rule, reason]).map(
    ({ worst, subjects }) => `  not judged ${worst.rule} on ${subjects[0]}${othersIn(subjects)}: ${worst.reason}; ${softenedText(worst)}`,
  );
}

function softenedText(finding: Finding): string {
  return `${finding.effect} set by ${softenedBy(finding)}`;
}

function othersIn([, ...others]: readonly string[]): string {
  return others.length === 0 ? "" : ` (and ${othersText(others)})`;
}
