import { compact } from "../../../plain/compact";
import type { Acceptance, Finding, Judgement } from "../../../policy/rule/finding";
import { visibleLine } from "../../../props/problems/visible-text";
import { isBeforeApply } from "../../writing/before-apply";
import { judgedTexts, quantityText } from "../../writing/quantity-text";
import { everyScenario, subjectText } from "../../writing/scenario-text";

/** The shown part of a finding, or of its worst scenario beyond the promises. */
type ShownFinding = Judgement &
  Pick<Finding, "rule" | "title" | "scenario"> &
  Partial<Pick<Finding, "nearLimit" | "parameters" | "unaccepted">>;

/**
 * Writes a finding in a few lines: rule, measured values, scenario with the largest contributor,
 * remedy.
 *
 * @param others text after the subject, such as the names of other subjects
 */
export function findingLines(finding: ShownFinding, others = ""): string[] {
  const { rule, title, scenario, unaccepted, remedy } = finding;
  return compact([
    `${outcomeText(finding)} ${rule}: ${title}`,
    `  ${subjectText(finding)}${others}: ${measuredText(finding)}`,
    `  ${scenario === undefined ? onceText(rule) : `scenario ${scenario}`}${largestText(finding)}`,
    unaccepted !== undefined && `  accepted in other scenarios, but not in ${unaccepted.join(", ")}`,
    remedy !== undefined && `  remedy: ${remedy}`,
  ]).map(visibleLine);
}

/** Writes the outcome. A pass within the warn band is `near limit`. */
export function outcomeText({ outcome, nearLimit }: Pick<ShownFinding, "outcome" | "nearLimit">): string {
  return nearLimit === undefined ? outcome : "near limit";
}

/** Says where a finding without a scenario holds. */
function onceText(rule: string): string {
  return isBeforeApply(rule) ? "before an apply" : `in ${everyScenario}`;
}

/** Writes one finding of any outcome, indented as in `failureText()`. */
export function findingText(finding: ShownFinding): string {
  return indented(findingLines(finding)).join("\n");
}

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Writes the shortfall, then value, limit with the layers that set it, and margin, or the reason why they are missing. */
export function measuredText(judgement: Judgement & Partial<Pick<Finding, "nearLimit" | "parameters">>): string {
  const { unit, value, limit, margin, nearLimit, reason, marks = [], parameters = [] } = judgement;
  const texts = judgedTexts(judgement);
  const lacks = shortfallText(judgement);
  const isSaid = lacks !== undefined && limit === 0; // a limit of 0 adds nothing to a shortfall
  const set = parameters.filter(({ setBy }) => setBy !== "default").map((one) => `${one.name} ${one.value} set by ${one.setBy}`);
  const setText = set.length === 0 ? "" : ` (${set.join(", ")})`;
  const measured = compact([
    value !== undefined && !isSaid && `value ${texts.value}`,
    ...limitTexts(judgement).map((text) => (isSaid ? setText.trim() : `${text}${setText}`)),
    margin !== undefined && lacks === undefined && `margin ${texts.margin}`,
    nearLimit !== undefined &&
      `inside the warn band of ${quantityText(nearLimit.band, unit === "°C" ? "K" : unit)} set by ${nearLimit.setBy}`,
    reason,
    ...marks,
  ]);
  const rest = measured.filter((text) => text !== "").join(", ");
  return compact([lacks, rest !== "" && rest]).join(": ");
}

/** Writes the shortfall of a fail, such as `5.3 K warmer than the rack allows`. */
function shortfallText(judgement: Judgement): string | undefined {
  const { margin = 0, shortfall } = judgement;
  if (margin >= 0) return undefined;
  const { amount } = judgedTexts(judgement);
  return shortfall === undefined ? `shortfall ${amount}` : `${amount} ${shortfall}`;
}

/** Writes the limit, such as `limit at most 45.0 °C`. Empty without a limit. */
export function limitTexts(judgement: Judgement): string[] {
  return judgement.limit === undefined
    ? []
    : [`limit ${judgement.bound === "at-most" ? "at most" : "at least"} ${judgedTexts(judgement).limit}`];
}

export function acceptanceText({ by, reason, owner, expires, ticket }: Acceptance): string {
  const parts = [`${by}: ${reason}`, owner, expires === undefined ? undefined : `until ${expires}`, ticket];
  return visibleLine(compact(parts).join(", "));
}

function largestText({ subject, contributors, unit }: ShownFinding): string {
  const largest = contributors.reduce<Finding["contributors"][number] | undefined>(
    (most, one) => (most && Math.abs(most.value) >= Math.abs(one.value) ? most : one),
    undefined,
  );
  if (!largest || (contributors.length === 1 && largest.name === subject)) return ""; // the subject alone is no part of the value
  return `, largest contributor ${largest.name}${largest.value === 0 ? "" : ` ${quantityText(largest.value, unit)}`}`; // of 0 the name is the reason
}
