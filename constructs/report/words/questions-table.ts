import { counted } from "../../plain/counted";
import { ruleIdOf } from "../../policy/rule/rule-id";
import { visibleLine } from "../../props/problems/visible-text";
import type { LimitAnswer, NoAnswer } from "../questions/answer";
import type { FuelAnswer } from "../questions/fuel-of-year";
import type { Lasting, WithoutGridAnswer } from "../questions/lasts-without-grid";
import type { SiteSummary } from "../site-report";
import { fittedTable } from "../writing/fitted-table";
import { marginText, quantityText } from "../writing/quantity-text";
import { namedText } from "./named-text";

/** What trips first, what limits, how long it lasts and what it costs: a row a site. */
export const questionsRows = {
  head: ["site", "trips first", "limits at minimum voltage", "lasts without grid", "fuel of a year"],
  of: ({ site, questions }: SiteSummary): string[] => {
    const cells = questions
      ? [
          limitCell(questions.tripsFirst),
          limitCell(questions.limitsAtMinimumVoltage),
          lastingCell(questions.lastsWithoutGrid),
          fuelCell(questions.fuelOfYear),
        ]
      : ["", "", "", ""].map(() => "not asked");
    return [visibleLine(site), ...cells];
  },
} as const;

/**
 * One row a site: what trips first, what limits at minimum voltage, how long it lasts without the grid, what a year costs in fuel.
 *
 * @param width that no line may be longer than [columns]. @default none
 */
export function questionsTable(reports: readonly SiteSummary[], width?: number): string {
  return fittedTable({ head: questionsRows.head, rows: reports.map(questionsRows.of) }, width);
}

/** A reason of more than a few words is in the report. */
const longestReason = 24;

function noAnswerCell({ outcome, reason }: NoAnswer): string {
  if (outcome === "unknown") return "not known";
  return reason.length <= longestReason ? visibleLine(reason) : "nothing";
}

function limitCell(answer: LimitAnswer | NoAnswer): string {
  if (answer.outcome !== "known") return noAnswerCell(answer);
  const { margin, unit, rule, subject, at, scenario, notKnown } = answer;
  return [
    `${marginText(margin, unit)} ${ruleIdOf(rule).name}`,
    at === undefined ? subject : `${subject}: ${at}`,
    scenario,
    ...(notKnown.length > 0 ? [`not known of ${notKnown.length} more`] : []),
  ]
    .map(visibleLine)
    .join("\n");
}

function lastingCell(answer: WithoutGridAnswer | NoAnswer): string {
  if (!("others" in answer)) return noAnswerCell(answer);
  const sheds = answer.shed.length > 0;
  const otherTexts = answer.others.map((other) => `${lastingText(other)}${sheds && other.shed.length === 0 ? ", nothing shed" : ""}`);
  return [lastingText(answer), ...(sheds ? [`without ${answer.shed.map(({ id }) => id).join(", ")}`] : []), answer.scenario, ...otherTexts]
    .map(visibleLine)
    .join("\n");
}

function lastingText(lasting: Lasting): string {
  const { carriedBy, hours, first, dark, named } = lasting;
  if (named) return namedText(lasting);
  const by = carriedBy === "gensets" ? "of fuel" : "on batteries";
  if (hours === undefined) return `not known ${by}`;
  const time = first === undefined ? "nothing" : quantityText(hours, "h");
  return `${time} ${by}${dark.length > 0 ? `: ${dark.length} dark` : ""}`;
}

function fuelCell(answer: FuelAnswer | NoAnswer): string {
  if (answer.outcome !== "known") return noAnswerCell(answer);
  const { litres, deliveries, gensetHours } = answer;
  return [
    `${Math.round(litres).toLocaleString("en-US")} L`,
    counted(deliveries, "delivery", "deliveries"),
    `sets run ${gensetHours} h`,
  ].join("\n");
}
