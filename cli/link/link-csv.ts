import { stringify } from "csv-stringify/sync";
import type { ReportedLinkPass } from "../../constructs/report/links";
import type { SiteLinks } from "./asked-link";

const columns: readonly { readonly head: string; of(pass: ReportedLinkPass): string | number | undefined }[] = [
  { head: "antenna", of: ({ antenna }) => antenna },
  { head: "AOS (UTC)", of: ({ aos }) => aos },
  { head: "LOS (UTC)", of: ({ los }) => los },
  { head: "clear [B]", of: ({ clearBytes }) => clearBytes },
  { head: "at share [B]", of: ({ atShareBytes }) => atShareBytes },
  { head: "peak rate [bit/s]", of: ({ peakBitPerS }) => peakBitPerS },
  { head: "least margin, clear [dB]", of: ({ clearMarginDb }) => clearMarginDb },
  { head: "least margin, at share [dB]", of: ({ atShareMarginDb }) => atShareMarginDb },
  { head: "below 5° [s]", of: ({ belowModelS }) => belowModelS },
];

/**
 * What each pass delivers over each link, as a table for a spreadsheet. A name that begins as a formula does gets an apostrophe before it; a number below 0 does not.
 *
 * @source RFC 4180, in UTF-8; OWASP, CSV Injection
 */
export function linkCsv({ site, satellite, links }: SiteLinks): string {
  const rows = links.flatMap(({ link, worseShareOfYear, passes }) =>
    passes.map((pass) => [site, satellite, link, worseShareOfYear, ...columns.map(({ of }) => of(pass))]),
  );
  return stringify([["site", "satellite", "link", "share of the year [%]", ...columns.map(({ head }) => head)], ...rows], {
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { number: (value) => ({ value: `${value}`, escape_formulas: false }) },
  });
}
