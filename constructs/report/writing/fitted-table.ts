import Table from "cli-table3";
import { addUp } from "../../plain/add-up";
import { type BareTable, plainText, showTable } from "./table";
import { broken, terminalColumns, wrappedText } from "./wrapped-text";

/** What a cell takes beside its text, and the table beside its cells: a space on each side and a line [columns]. */
const besideCell = 3;
const besideTable = 1;

/** Where a cell begins that stands below the name of its column [columns]. */
const belowLabel = 4;

/** Texts of cells, the names of columns among them. A cell may hold several lines. */
type Cells = readonly string[];

/**
 * A table for a terminal, with no line longer than `width`, and below it where its other rows are: as it is where it fits, else with its widest columns wrapped
 * between words, and where words themselves are too long for that, each row as a list under its first cell.
 *
 * @param width in columns; without an end the table is as wide as its text
 */
export function tableText(table: BareTable, width = Number.POSITIVE_INFINITY): string {
  const { head, rows: shown, more } = showTable(table);
  const rows = shown.map((cells) => cells.map(plainText));
  const widths = columnWidths([head, ...rows], width - besideTable - besideCell * head.length);
  const text = widths === undefined ? lists(head, rows, width) : drawn(table, head, rows, widths);
  return more === undefined ? text : `${text}\n${wrappedText(plainText(more), width)}`;
}

/** How wide each column may be: the widest gives way first, none below its longest word. Undefined where that is not enough. */
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

/** The name of a column and what stands in it for one row, beside the name or below it: lines of a cell stand behind each other. */
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
