import type { Finding, Judgement } from "../policy/finding";
import { marginText, quantityText } from "./quantity-text";
import type { SiteReport } from "./site-report";

/**
 * What is wrong with a site, a few lines a rule: value, limit, scenario, largest contributor, remedy. Of the subjects that fail the worst stands in
 * full and the others by name; so do those that are unknown for one reason.
 */
export function failureText(report: Pick<SiteReport, "site" | "findings" | "policy" | "evaluated">): string {
  const blocking = report.findings.filter(({ blocks }) => blocks);
  const notices = report.policy.notices.filter(({ effect }) => effect === "block");
  const rules = [...new Set(blocking.map(({ rule }) => rule))];
  const head = `✗ ${report.site}: not deployable, ${rules.length} of ${report.evaluated.rules} rules block it`;
  const lines = rules.flatMap((rule) => ruleLines(blocking.filter((finding) => finding.rule === rule)));
  return [head, ...lines, ...notices.map(({ id, place, message }) => `  ${id} at ${place}: ${message}`)].join("\n");
}

/** What a reader of a verdict must not miss, whatever the verdict is: rules that are off, what is accepted, what the policy itself has to mend. */
export function policyText({ site, policy, findings }: SiteReport): string | undefined {
  const accepted = findings.filter((finding) => finding.accepted !== undefined);
  const warnings = findings.filter(({ effect, blocks }) => effect === "warn" && !blocks);
  const lines = [
    ...policy.switchedOff.map(({ rule, by, reason }) => `  RULE OFF ${rule}, by the ${by}: ${reason}`),
    ...(policy.audit ? ["  audit: waivers and baseline are ignored"] : []),
    ...accepted.map(({ rule, subject, accepted: by }) => `  accepted ${rule} on ${subject}: ${acceptanceText(by)}`),
    ...warnings.filter((finding) => finding.accepted === undefined).flatMap((finding) => findingLines(finding, "")),
    ...policy.notices.filter(({ effect }) => effect === "warn").map(({ id, place, message }) => `  ${id} at ${place}: ${message}`),
  ];
  return lines.length === 0 ? undefined : [`! ${site}`, ...lines].join("\n");
}

function acceptanceText(acceptance: Finding["accepted"]): string {
  if (acceptance === undefined) return "";
  const { by, reason, owner, expires, ticket } = acceptance;
  return [`${by}: ${reason}`, owner, expires === undefined ? undefined : `until ${expires}`, ticket]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** Fails first. A fail does not hide an unknown: each reason for not knowing has lines of its own. */
function ruleLines(findings: readonly Finding[]): string[] {
  const fails = findings.filter(({ outcome }) => outcome === "fail").sort((one, other) => relative(one) - relative(other));
  const unknowns = findings.filter(({ outcome }) => outcome !== "fail");
  const reasons = [...new Set(unknowns.map(({ reason }) => reason))];
  return [fails, ...reasons.map((reason) => unknowns.filter((finding) => finding.reason === reason))].flatMap(groupLines);
}

/** The first in full, the others by name. */
function groupLines([first, ...others]: readonly Finding[]): string[] {
  if (!first) return [];
  return findingLines(first, others.length === 0 ? "" : ` (and ${others.map(({ subject }) => subject).join(", ")})`);
}

/** A fail without a margin is a rule that threw, and comes first. */
function relative({ relativeMargin }: Finding): number {
  return relativeMargin ?? Number.NEGATIVE_INFINITY;
}

/** One finding, whatever its outcome, in the lines that {@link failureText} gives it. */
export function findingText(finding: Finding): string {
  return findingLines(finding, "").join("\n");
}

/** Value, limit and margin of a judgement, and why it is as it is. */
export function measuredText({ unit, bound, value, limit, margin, reason, marks = [] }: Judgement): string {
  const measured = [
    ...(value === undefined ? [] : [`value ${quantityText(value, unit)}`]),
    ...(limit === undefined ? [] : [`limit ${bound === "at-most" ? "at most" : "at least"} ${quantityText(limit, unit)}`]),
    ...(margin === undefined ? [] : [`margin ${marginText(margin, unit)}`]),
    ...(reason === undefined ? [] : [reason]),
    ...marks,
  ];
  return measured.join(", ");
}

function findingLines(finding: Finding, others: string): string[] {
  const { rule, title, subject, at, scenario, remedy } = finding;
  return [
    `  ${finding.outcome} ${rule}: ${title}`,
    `    ${subject}${at === undefined ? "" : ` at ${at}`}${others}: ${measuredText(finding)}`,
    `    scenario ${scenario}${largestText(finding)}`,
    ...(remedy === undefined ? [] : [`    remedy: ${remedy}`]),
  ];
}

function largestText({ contributors, unit }: Finding): string {
  const largest = contributors.reduce<Finding["contributors"][number] | undefined>(
    (most, one) => (most && Math.abs(most.value) >= Math.abs(one.value) ? most : one),
    undefined,
  );
  return largest ? `, largest contributor ${largest.name} ${quantityText(largest.value, unit)}` : "";
}
