import type { FailLevel } from "../fail-level";
import type { RunResult } from "../run-result";
import type { SiteSummary } from "../site-report";
import { failureText, levelText, policyText } from "../words/failure-text";
import { questionsTable } from "../words/questions-table";
import { summaryTable } from "../words/summary-table";
import { thermalTable } from "../words/thermal-table";

/** For people at a terminal: what stops a site and what to change, what may not be missed, and the tables of all sites. */
export function resultText({ sites, failOn }: RunResult): string {
  return [...saidTexts(sites, failOn), ...heldBackTexts(sites), ...tableTexts(sites, failOn)].map((text) => `${text}\n`).join("");
}

/** What stops a site, and what a reader may not miss, site by site. */
export function saidTexts(sites: readonly SiteSummary[], failOn: FailLevel = "block"): string[] {
  return sites.flatMap((report) => [
    ...(report.verdict === "fail" ? [failureText(report)] : []),
    ...[levelText(report, failOn), policyText(report, failOn)].filter((text) => text !== undefined),
  ]);
}

/** Sites that pass and are not written. */
export function heldBackTexts(sites: readonly SiteSummary[]): string[] {
  return sites.flatMap(({ site, needs }) => (needs === undefined ? [] : [heldBackText(site, needs)]));
}

/** A stack that is not written, and why. */
export function heldBackText(stack: string, needs: string): string {
  return `✗ ${stack}: not written, it depends on ${needs}`;
}

/**
 * Verdicts and margins of all sites, the room to each limit of their heat, and the questions on their power.
 *
 * @param width that no line may be longer than [columns]. @default none
 */
export function tableTexts(sites: readonly SiteSummary[], failOn: FailLevel = "block", width?: number): string[] {
  return [summaryTable(sites, failOn, width), thermalTable(sites, width), questionsTable(sites, width)];
}
