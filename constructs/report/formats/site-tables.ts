import type { FailLevel } from "../fail-level";
import type { SiteSummary } from "../site-report";
import { tabulateSummary } from "../subjects/findings/summary-table";
import { tabulateQuestions } from "../subjects/power/questions";
import { tabulateHeat } from "../subjects/thermal";
import { tableText } from "../writing/fitted-table";

/**
 * One row a site: verdict and what it leaves out, the tightest thermal and power margin, and the scenario that set each.
 *
 * @param width that no line may be longer than [columns]. @default none
 */
export function summaryTable(reports: readonly SiteSummary[], failOn?: FailLevel, width?: number): string {
  return tableText(tabulateSummary(reports, failOn), width);
}

/**
 * One row a site: the room to each limit of its heat in the promised scenario that leaves the least, and the hottest air of the scenarios that
 * are searched for it. The tightest of all hides what a change does to the others.
 *
 * @param width that no line may be longer than [columns]. @default none
 */
export function thermalTable(reports: readonly SiteSummary[], width?: number): string {
  return tableText(tabulateHeat(reports), width);
}

/**
 * One row a site: what trips first, what limits at minimum voltage, how long it lasts without the grid, what a year costs in fuel.
 *
 * @param width that no line may be longer than [columns]. @default none
 */
export function questionsTable(reports: readonly SiteSummary[], width?: number): string {
  return tableText(tabulateQuestions(reports), width);
}
