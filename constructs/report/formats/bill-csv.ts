import type { RunResult } from "../run-result";
import type { SiteReport } from "../site-report";
import { billColumns } from "../words/bill-text";
import { spreadsheetTable } from "../writing/spreadsheet-table";
import type { FormatFile } from "./format";

/** What a bill of materials needs of a result. */
type BillResults = Pick<RunResult, "failOn"> & { readonly sites: readonly Pick<SiteReport, "site" | "billOfMaterials">[] };

/** The bills of materials of all sites as one table for a spreadsheet, which computes nothing of the name that a person gave. */
export function billCsvFiles({ sites }: BillResults) {
  return [{ name: "bill.csv", text: billCsv(sites) }] as const satisfies readonly FormatFile[];
}

function billCsv(sites: BillResults["sites"]): string {
  const lines = sites.flatMap(({ site, billOfMaterials = [] }) =>
    billOfMaterials.map((item) => [site, item.module, ...billColumns.map(({ text }) => text(item))]),
  );
  const head = ["site", "module", ...billColumns.map((column) => column.head)];
  return spreadsheetTable([head, ...lines]);
}
