import { defined } from "../../plain/defined";
import { quotedText } from "../../units/shown-text";
import { describedCharts } from "../charts/site-charts";
import type { RunResult } from "../run-result";
import { type FormatFile, type FormatOptions, pageExtension } from "./format";
import { siteHtml } from "./site-html";

/** Writes a page for each site, in one file that holds all it shows. */
export function htmlFiles(
  { sites, failOn }: RunResult,
  { charts = describedCharts, ...options }: FormatOptions = {},
): readonly FormatFile[] {
  return sites.map((report) => ({
    name: pageName(report.site),
    text: siteHtml(report, { charts: charts(report), failOn, ...defined({ print: options.print }) }),
  }));
}

/** Returns the file name of a page. @throws RangeError for a name that leads out of the folder, which only a saved result can have */
function pageName(site: string): string {
  if (/^[a-z0-9][a-z0-9-]*$/.test(site)) return `${site}${pageExtension}`;
  throw new RangeError(
    `Site must be named in lower-case letters, digits and hyphens to have a page but is ${quotedText(site)}: correct the result`,
  );
}
