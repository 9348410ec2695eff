import { stringify } from "csv-stringify/sync";
import type { BareTable } from "./table";
import { visibleLines } from "./visible-lines";

/** Beginning of a cell that a spreadsheet would compute, after white space, invisible characters or quotation marks, also in full width. */
const formula = /^[\s\p{Cf}"]*[=+\-@＝＋－＠]/u;

/**
 * Writes the columns of a table with values, for a spreadsheet. Text stays text: a control
 * character is shown by its code, and a cell that looks like a formula gets an apostrophe. A
 * negative number does not.
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
