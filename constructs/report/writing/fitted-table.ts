import Table from "cli-table3";
import { addUp } from "../../plain/add-up";
import { type BareTable, plainText, showTable } from "./table";
import { broken, terminalColumns, wrappedText } from "./wrapped-text";

/** Columns besides the text of a cell and besides the cells of a table: a space on each side and a line. */
const besideCell = 3;
const besideTable = 1;

/** Indentation of a cell below the name of its column [columns]. */
const belowLabel = 4;

/** Texts of cells or names of columns. A cell may hold several lines. */
type Cells = readonly string[];

/**
 * Writes a table for a terminal, with no line longer than `width`, and below it where its other
 * rows are. If it does not fit, its widest columns are wrapped between words. If a word does not
 * fit, each row is a list under its first cell.
 *
 * @param width [columns]; if infinite, the table is as wide as its text
 */
export function tableText(table: BareTable, width = Number.POSITIVE_INFINITY): string {
  const { head, rows: shown, more } = showTable(table);
  const rows = shown.map((cells) => cells.map(plainText));
  const widths = columnWidths([head, ...rows], width - besideTable - besideCell * head.length);
  const text = widths === undefined ? lists(head, rows, width) : drawn(table, head, rows, widths);
  return more === undefined ? text : `${text}\n${wrappedText(plainText(more), width)}`;
}

/** Returns the widths of columns. The widest shrinks first, none below its longest word. Undefined if that does not fit. */
function columnWidths(lines: readonly Cells[], room: number): readonly number[] | undefined {
  const columns = (lines[0] ?? []).map((_, i) => lines.map((cells) => cells[i] ?? ""));
  const least = columns.map((cells) => widest(cells.flatMap((cell) => cell.split(/\s+/))));
  if (!(addUp(least) <= room)) return undefined;
  const widths = columns.map((cells) => widest(cells.flatMap((cell) => cell.split("\n"))));
  while (!(addUp(widths) <= room)) {
    const spare = widths.map((own, i) => (own > (least[i] ?? 0) ? own : 0));
    const giving = spare.indexOf(Math.max(...spare));
    widths[giving] = (widths[giving] ?? 0) - 1;
  }
  return widths;
}

function drawn({ columns, isSpaced, isAligned }: BareTable, head: Cells, rows: readonly Cells[], widths: readonly number[]): string {
  const wrapped = (cells: Cells) => cells.map((cell, i) => linesOf(cell, widths[i] ?? 0).join("\n"));
  const colAligns = isAligned ? columns.flatMap(({ text, align }) => (text ? [align ?? ("left" as const)] : [])) : [];
  const table = new Table({ head: wrapped(head), colAligns, style: { head: [], border: [], compact: !isSpaced } });
  for (const row of rows) table.push(wrapped(row));
  return table.toString();
}

function lists([title = "", ...labels]: Cells, rows: readonly Cells[], width: number): string {
  const longestWord = widest(rows.flatMap(([, ...cells]) => cells.flatMap((cell) => cell.split(/\s+/))));
  const beside = 2 + widest(labels) + 2;
  const start = longestWord <= width - beside ? beside : belowLabel;
  const listed = ([first = "", ...cells]: Cells) => [
    ...wrappedText(`${title} ${first.replaceAll("\n", " ")}`, width).split("\n"),
    ...cells.flatMap((cell, i) => item(labels[i] ?? "", cell, start, width)),
  ];
  return rows.map((row) => listed(row).join("\n")).join("\n");
}

/** Writes the name of a column and its cell, beside or below the name. Lines of a cell are joined. */
function item(label: string, cell: string, start: number, width: number): string[] {
  if (cell === "") return [];
  const [first = "", ...others] = broken(cell.replaceAll("\n", "  "), width - start).map((line) => " ".repeat(start) + line);
  return start === belowLabel ? [`  ${label}`, first, ...others] : [`  ${label}`.padEnd(start) + first.trimStart(), ...others];
}

function linesOf(cell: string, width: number): string[] {
  return cell.split("\n").flatMap((line) => broken(line, width));
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(terminalColumns));
}
