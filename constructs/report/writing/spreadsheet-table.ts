import { stringify } from "csv-stringify/sync";
import type { BareTable } from "./table";
import { visibleLines } from "./visible-lines";

/** How a cell begins that a spreadsheet computes, behind white space, characters that nobody sees and quotation marks too; in full width as well. */
const formula = /^[\s\p{Cf}"]*[=+\-@＝＋－＠]/u;

/**
 * The columns of a table that have a value, as a table for a spreadsheet. Text stays text: a control character is shown by its code, and a cell that begins as a
 * formula does gets an apostrophe before it. A number below 0 does not.
 *
 * @source RFC 4180, in UTF-8; OWASP, CSV Injection
 */
export function spreadsheetOf({ columns, rows }: BareTable): string {
  const held = columns.filter(({ value }) => value);
  const head = held.map(({ head, unit }) => (unit === undefined ? head : `${head} [${unit}]`));
  return stringify([head, ...rows.map((row) => held.map(({ value }) => value?.(row) ?? ""))], {
    record_delimiter: "windows",
    quoted_match: /\n/,
    cast: {
      string: (text) => `${formula.test(text) ? "'" : ""}${visibleLines(text.split("\n"))}`,
      boolean: (value) => (value ? "yes" : "no"),
    },
  });
}
