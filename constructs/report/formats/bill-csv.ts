import type { RunResult } from "../run-result";
import type { SiteReport } from "../site-report";
import { tabulateBills } from "../subjects/bill";
import { spreadsheetOf } from "../writing/spreadsheet-table";
import type { FormatFile } from "./format";

/** What a bill of materials needs of a result. */
type BillResults = Pick<RunResult, "failOn"> & { readonly sites: readonly Pick<SiteReport, "site" | "billOfMaterials">[] };

/** The bills of materials of all sites as one table for a spreadsheet, which computes nothing of the name that a person gave. */
export function billCsvFiles({ sites }: BillResults) {
  return [{ name: "bill.csv", text: spreadsheetOf(tabulateBills(sites)) }] as const satisfies readonly FormatFile[];
}
