import { describedCharts } from "../charts/site-charts";
import { siteHtml } from "../html/site-html";
import type { Format } from "./format";

/** A page of each site for people, in one file that holds all it shows. */
export const htmlFormat = {
  name: "html",
  pages: ".html",
  files: ({ sites, failOn }, { charts = describedCharts } = {}) =>
    sites.map((report) => ({ name: pageName(report.site), text: siteHtml(report, charts(report), failOn) })),
} as const satisfies Format;

/** @throws RangeError for a name that leads out of the folder of the pages, as only a saved result can have one */
function pageName(site: string): string {
  if (/^[a-z0-9][a-z0-9-]*$/.test(site)) return `${site}${htmlFormat.pages}`;
  throw new RangeError(
    `Site must be named in lower-case letters, digits and hyphens to have a page but is ${JSON.stringify(site)}: correct the result`,
  );
}
