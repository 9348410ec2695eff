import type { FailLevel } from "../fail-level";
import type { RunResult } from "../run-result";
import type { SiteSummary } from "../site-report";
import { failureText, levelText, policyText } from "../words/failure-text";
import { questionsTable } from "../words/questions-table";
import { summaryTable } from "../words/summary-table";
import { thermalTable } from "../words/thermal-table";
import { wrappedText } from "../words/wrapped-text";
import type { Format, FormatOptions } from "./format";

/** What text shows needs no states. */
type TextResults = Pick<RunResult, "failOn"> & { readonly sites: readonly SiteSummary[] };

/** A stack that is not written, and the one that it needs. */
interface HeldBackStack {
  readonly stack: string;
  readonly needs: string;
}

/** For people at a terminal: what stops a site and what to change, what may not be missed, and the tables of all sites. */
export const textFormat = {
  name: "text",
  files: (result: TextResults, options?: FormatOptions) => [
    {
      name: "verdict.txt",
      text: resultTexts(result, options)
        .map((text) => `${text}\n`)
        .join(""),
    },
  ],
} as const satisfies Format;

/**
 * What text says, in its order: what stops a site and what a reader may not miss, site by site; what is not written; then verdicts and margins of all sites, the
 * room to each limit of their heat, and the questions on their power.
 *
 * @param heldBack what is not written. @default the sites that need another
 */
export function resultTexts(
  { sites, failOn = "block" }: TextResults,
  { width = Number.POSITIVE_INFINITY, isQuiet = false, paint = (said) => said }: FormatOptions = {},
  heldBack = heldBackSites(sites),
): string[] {
  const held = heldBack.map(({ stack, needs }) => `✗ ${stack}: not written, it depends on ${needs}`);
  const said = [...saidTexts(sites, failOn), ...held].map((one) => wrappedText(paint(one), width)); // colour lasts over a break
  return isQuiet ? said : [...said, summaryTable(sites, failOn, width), thermalTable(sites, width), questionsTable(sites, width)];
}

function saidTexts(sites: readonly SiteSummary[], failOn: FailLevel): string[] {
  return sites.flatMap((report) => [
    ...(report.verdict === "fail" ? [failureText(report)] : []),
    ...[levelText(report, failOn), policyText(report, failOn)].filter((text) => text !== undefined),
  ]);
}

function heldBackSites(sites: readonly SiteSummary[]): readonly HeldBackStack[] {
  return sites.flatMap(({ site, needs }) => (needs === undefined ? [] : [{ stack: site, needs }]));
}
