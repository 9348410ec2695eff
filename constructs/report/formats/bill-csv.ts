import type { RunResult } from "../run-result";
import type { SiteReport } from "../site-report";
import { tabulateBills } from "../subjects/bill";
import { spreadsheetOf } from "../writing/spreadsheet-table";
import type { FormatFile } from "./format";

type BillResults = Pick<RunResult, "failOn"> & { readonly sites: readonly Pick<SiteReport, "site" | "billOfMaterials">[] };

/** Writes the bills of materials of all sites as one spreadsheet. Names of people are never formulas. */
export function billCsvFiles({ sites }: BillResults) {
  return [{ name: "bill.csv", text: spreadsheetOf(tabulateBills(sites)) }] as const satisfies readonly FormatFile[];
}
