import { stringify } from "csv-stringify/sync";

/** A column of a table for a spreadsheet. */
export interface CsvColumn<Item> {
  readonly head: string;
  of(item: Item): string | number | boolean;
}

/**
 * A table for a spreadsheet, with the site before the columns. A name that begins as a formula does gets an apostrophe before it; a number below 0 does not.
 *
 * @source RFC 4180, in UTF-8; OWASP, CSV Injection
 */
export function spreadsheetCsv<Item>(site: string, columns: readonly CsvColumn<Item>[], items: readonly Item[]): string {
  const rows = items.map((item) => [site, ...columns.map(({ of }) => of(item))]);
  return stringify([["site", ...columns.map(({ head }) => head)], ...rows], {
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: {
      number: (value) => ({ value: `${value}`, escape_formulas: false }),
      boolean: (value) => (value ? "yes" : "no"),
    },
  });
}
