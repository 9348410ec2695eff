import { spreadsheetTable } from "../../constructs/report/spreadsheet-table";

/** A column of a table for a spreadsheet. */
export interface CsvColumn<Item> {
  readonly head: string;
  of(item: Item): string | number | boolean;
}

/** A table for a spreadsheet, with the site before the columns. */
export function spreadsheetCsv<Item>(site: string, columns: readonly CsvColumn<Item>[], items: readonly Item[]): string {
  const rows = items.map((item) => [site, ...columns.map(({ of }) => of(item))]);
  return spreadsheetTable([["site", ...columns.map(({ head }) => head)], ...rows]);
}
