import { compact } from "../../../plain/compact";
import type { Acceptance, Finding, Judgement } from "../../../policy/rule/finding";
import { visibleLine } from "../../../props/problems/visible-text";
import { isBeforeApply } from "../../writing/before-apply";
import { judgedTexts, quantityText } from "../../writing/quantity-text";
import { everyScenario, subjectText } from "../../writing/scenario-text";

/** What is shown of a finding, or of its worst scenario beyond what the site promises. */
export type ShownFinding = Judgement &
  Pick<Finding, "rule" | "title" | "scenario"> &
  Partial<Pick<Finding, "nearLimit" | "parameters" | "unaccepted">>;

/**
 * A finding in a few lines: the rule, what was measured on the subject, the scenario that set it with the largest contributor, the remedy.
 *
 * @param others what stands behind the subject, as the names of others that one line is enough for
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

/** What came of it: a pass within the warn band is no pass any more. */
export function outcomeText({ outcome, nearLimit }: Pick<ShownFinding, "outcome" | "nearLimit">): string {
  return nearLimit === undefined ? outcome : "near limit";
}

/** Where a finding holds that is judged once. */
function onceText(rule: string): string {
  return isBeforeApply(rule) ? "before an apply" : `in ${everyScenario}`;
}

/** One finding, whatever its outcome, indented as `failureText()` has it. */
export function findingText(finding: ShownFinding): string {
  return indented(findingLines(finding)).join("\n");
}

/** The lines one step to the right. */
export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** What a fail lacks, then value, limit with the layers that set it, and margin, or the reason for not having them. */
export function measuredText(judgement: Judgement & Partial<Pick<Finding, "nearLimit" | "parameters">>): string {
  const { unit, value, limit, margin, nearLimit, reason, marks = [], parameters = [] } = judgement;
  const texts = judgedTexts(judgement);
  const lacks = shortfallText(judgement);
  const isSaid = lacks !== undefined && limit === 0; // a limit of 0 says nothing more
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

/** What a fail lacks, as `5.3 K warmer than the rack allows`. */
function shortfallText(judgement: Judgement): string | undefined {
  const { margin = 0, shortfall } = judgement;
  if (margin >= 0) return undefined;
  const { amount } = judgedTexts(judgement);
  return shortfall === undefined ? `shortfall ${amount}` : `${amount} ${shortfall}`;
}

/** The limit, where there is one, as `limit at most 45.0 °C`. */
export function limitTexts(judgement: Judgement): string[] {
  return judgement.limit === undefined
    ? []
    : [`limit ${judgement.bound === "at-most" ? "at most" : "at least"} ${judgedTexts(judgement).limit}`];
}

/** Who accepts a finding, why, and until when. */
export function acceptanceText({ by, reason, owner, expires, ticket }: Acceptance): string {
  const parts = [`${by}: ${reason}`, owner, expires === undefined ? undefined : `until ${expires}`, ticket];
  return visibleLine(compact(parts).join(", "));
}

function largestText({ contributors, unit }: ShownFinding): string {
  const largest = contributors.reduce<Finding["contributors"][number] | undefined>(
    (most, one) => (most && Math.abs(most.value) >= Math.abs(one.value) ? most : one),
    undefined,
  );
  if (!largest) return "";
  return `, largest contributor ${largest.name}${largest.value === 0 ? "" : ` ${quantityText(largest.value, unit)}`}`; // of 0 the name is the reason
}
