import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import type { Evaluation } from "../../policy/evaluate/evaluate";
import type { Finding } from "../../policy/rule/finding";
import { visibleLine } from "../../props/problems/visible-text";
import { blockGroups, othersText } from "../subjects/findings/finding-groups";
import { measuredText } from "../subjects/findings/finding-text";
import { judgedTexts } from "../writing/quantity-text";
import { inScenarioText } from "../writing/scenario-text";
import type { SiteBlock } from "./site-row";

/** Lists what blocks a site: the worst subject of each rule, unknowns by reason, then problems of the policy. */
export function listBlocks({ findings, policy }: Pick<Evaluation, "findings" | "policy">): readonly SiteBlock[] {
  const notices = policy.notices.flatMap(({ id, place, message, effect }): SiteBlock[] =>
    effect === "block"
      ? [{ rule: id, subject: place, outcome: "fail", title: "The policy has no problems", text: visibleLine(message) }]
      : [],
  );
  return [...blockGroups(findings).map(({ worst, subjects: [, ...others] }) => blockOf(worst, others)), ...notices];
}

function blockOf(finding: Finding, others: readonly string[]): SiteBlock {
  const { rule, subject, outcome, title, remedy, margin, relativeMargin } = finding;
  const said = compact([
    `${measuredText(finding)}${inScenarioText(finding)}`,
    remedy !== undefined && `remedy: ${remedy}`,
    others.length !== 0 && `also on ${othersText(others)}`,
  ]);
  return defined({
    rule,
    subject,
    outcome,
    title: visibleLine(title),
    text: visibleLine(said.join("; ")),
    margin: margin === undefined ? undefined : judgedTexts(finding).margin,
    relativeMargin,
  });
}
