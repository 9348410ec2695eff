import { stringify } from "csv-stringify/sync";
import type { RunResult } from "../run-result";
import type { SiteReport } from "../site-report";
import { billColumns } from "../words/bill-text";
import type { FormatFile } from "./format";

/** What a bill of materials needs of a result. */
type BillResults = Pick<RunResult, "failOn"> & { readonly sites: readonly Pick<SiteReport, "site" | "billOfMaterials">[] };

/**
 * The bills of materials of all sites as one table for a spreadsheet. A cell that begins as a formula does gets an apostrophe before it, so that nothing is
 * computed of the name that a person gave.
 *
 * @source RFC 4180, in UTF-8; OWASP, CSV Injection
 */
export function billCsvFiles({ sites }: BillResults) {
  return [{ name: "bill.csv", text: billCsv(sites) }] as const satisfies readonly FormatFile[];
}

function billCsv(sites: BillResults["sites"]): string {
  const lines = sites.flatMap(({ site, billOfMaterials = [] }) =>
    billOfMaterials.map((item) => [site, item.module, ...billColumns.map(({ text }) => text(item))]),
  );
  const head = ["site", "module", ...billColumns.map((column) => column.head)];
  return stringify([head, ...lines], { record_delimiter: "windows", quoted_match: /[\r\n]/, escape_formulas: true });
}
