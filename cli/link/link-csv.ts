import type { ReportedLinkPass } from "../../constructs/report/links";
import { type CsvColumn, spreadsheetCsv } from "../passes/spreadsheet-csv";
import type { SiteLinks } from "./asked-link";

interface PassOfLink extends ReportedLinkPass {
  readonly satellite: string;
  readonly link: string;
  readonly worseShareOfYear: number; // [%]
}

const columns: readonly CsvColumn<PassOfLink>[] = [
  { head: "satellite", of: ({ satellite }) => satellite },
  { head: "link", of: ({ link }) => link },
  { head: "share of the year [%]", of: ({ worseShareOfYear }) => worseShareOfYear },
  { head: "antenna", of: ({ antenna }) => antenna },
  { head: "AOS (UTC)", of: ({ aos }) => aos },
  { head: "LOS (UTC)", of: ({ los }) => los },
  { head: "clear [B]", of: ({ clearBytes }) => clearBytes },
  { head: "at share [B]", of: ({ atShareBytes }) => atShareBytes },
  { head: "peak rate [bit/s]", of: ({ peakBitPerS }) => peakBitPerS },
  { head: "least margin, clear [dB]", of: ({ clearMarginDb = "" }) => clearMarginDb },
  { head: "least margin, at share [dB]", of: ({ atShareMarginDb = "" }) => atShareMarginDb },
  { head: "below 5° [s]", of: ({ belowModelS }) => belowModelS },
];

/** What each pass delivers over each link, as a table for a spreadsheet. */
export function linkCsv({ site, satellite, links }: SiteLinks): string {
  const rows = links.flatMap(({ link, worseShareOfYear, passes }) =>
    passes.map((pass) => ({ ...pass, satellite, link, worseShareOfYear })),
  );
  return spreadsheetCsv(site, columns, rows);
}
