import type { Evaluation } from "../../policy/evaluate/evaluate";
import type { Finding } from "../../policy/rule/finding";
import { visibleLine } from "../../props/problems/visible-text";
import { alike, sortedFindings } from "../subjects/findings/finding-groups";
import { measuredText } from "../subjects/findings/finding-text";
import { marginText } from "../words/quantity-text";
import { inScenarioText } from "../words/scenario-text";
import type { MatrixBlock } from "./matrix";

/** What blocks a site, the worst first: of each rule its worst subject, unknowns by their reason; then what its policy has to mend. */
export function matrixBlocks({ findings, policy }: Pick<Evaluation, "findings" | "policy">): readonly MatrixBlock[] {
  const groups = alike(sortedFindings(findings).blocking, ({ rule, outcome, reason }) =>
    JSON.stringify([rule, outcome, outcome === "fail" ? "" : reason]),
  );
  const notices = policy.notices.flatMap(({ id, place, message, effect }): MatrixBlock[] =>
    effect === "block"
      ? [{ rule: id, subject: place, outcome: "fail", title: "The policy needs no mending", text: visibleLine(message) }]
      : [],
  );
  return [...groups.map(({ worst, subjects: [, ...others] }) => blockOf(worst, others)), ...notices];
}

function blockOf(finding: Finding, others: readonly string[]): MatrixBlock {
  const { rule, subject, outcome, title, remedy, margin, unit, relativeMargin } = finding;
  const said = [
    `${measuredText(finding)}${inScenarioText(finding)}`,
    ...(remedy === undefined ? [] : [`remedy: ${remedy}`]),
    ...(others.length === 0 ? [] : [`also on ${othersText(others)}`]),
  ];
  return {
    rule,
    subject,
    outcome,
    title: visibleLine(title),
    text: visibleLine(said.join("; ")),
    ...(margin !== undefined && { margin: marginText(margin, unit) }),
    ...(relativeMargin !== undefined && { relativeMargin }),
  };
}

/** Most other subjects that are named [-]. */
const mostNamed = 3;

function othersText(others: readonly string[]): string {
  const more = others.length - mostNamed;
  return `${others.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
