import type { FailLevel } from "../fail-level";
import type { SiteSummary } from "../site-report";
import { tabulateSummary } from "../subjects/findings/summary-table";
import { tabulateQuestions } from "../subjects/power/questions";
import { tabulateHeat } from "../subjects/thermal";
import { tableText } from "../writing/fitted-table";

/**
 * Lists for each site the verdict, what it leaves out, the tightest margins, and the scenarios that
 * set them.
 *
 * @param width longest line [columns]. @default none
 */
export function summaryTable(reports: readonly SiteSummary[], failOn?: FailLevel, width?: number): string {
  return tableText(tabulateSummary(reports, failOn), width);
}

/**
 * Lists for each site the least margin of each limit of heat in promised scenarios, and the highest
 * outdoor air of the searched scenarios. The tightest margin alone would hide changes of the
 * others.
 *
 * @param width longest line [columns]. @default none
 */
export function thermalTable(reports: readonly SiteSummary[], width?: number): string {
  return tableText(tabulateHeat(reports), width);
}

/**
 * Lists for each site what trips first, what limits at minimum voltage, the time without the grid,
 * and the fuel of a year.
 *
 * @param width longest line [columns]. @default none
 */
export function questionsTable(reports: readonly SiteSummary[], width?: number): string {
  return tableText(tabulateQuestions(reports), width);
}
