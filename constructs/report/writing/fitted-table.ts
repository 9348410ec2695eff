import Table from "cli-table3";
import { addUp } from "../../plain/add-up";
import { type Listed, plainText, showTable } from "./table";
import { broken, terminalColumns, wrappedText } from "./wrapped-text";

/** A table before it has a width. A cell may hold several lines. */
export interface TableContent {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of the first columns. @default all to the left */
  readonly aligns?: readonly ("left" | "right")[];
  /** No lines between rows. @default false */
  readonly compact?: boolean;
}

/** What a cell takes beside its text, and the table beside its cells: a space on each side and a line [columns]. */
const besideCell = 3;
const besideTable = 1;

/** Where a cell begins that stands below the name of its column [columns]. */
const belowLabel = 4;

/** A table for a terminal, and below it where its other rows are. @param width that no line may be longer than [columns] */
export function tableText(table: Listed, width = Number.POSITIVE_INFINITY): string {
  const { columns, isSpaced, isAligned } = table;
  const { head, rows, more } = showTable(table);
  const aligns = isAligned ? columns.flatMap(({ text, align }) => (text ? [align ?? ("left" as const)] : [])) : [];
  const text = fittedTable({ head, rows: rows.map((cells) => cells.map(plainText)), compact: !isSpaced, aligns }, width);
  return more === undefined ? text : `${text}\n${wrappedText(plainText(more), width)}`;
}

/**
 * A table with no line longer than `width`: as it is where it fits, else with its widest columns wrapped between words, and where words themselves are too
 * long for that, each row as a list under its first cell.
 *
 * @param width in columns; without an end the table is as wide as its text
 */
export function fittedTable(content: TableContent, width = Number.POSITIVE_INFINITY): string {
  const columns = content.head.map((head, i) => [head, ...content.rows.map((row) => row[i] ?? "")]);
  const room = width - besideTable - besideCell * columns.length;
  const widths = columnWidths(columns, room);
  return widths === undefined ? lists(content, width) : drawn(content, widths);
}

/** How wide each column may be: the widest gives way first, none below its longest word. Undefined where that is not enough. */
function columnWidths(columns: readonly (readonly string[])[], room: number): readonly number[] | undefined {
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

function drawn({ head, rows, aligns = [], compact = false }: TableContent, widths: readonly number[]): string {
  const wrapped = (cells: readonly string[]) => cells.map((cell, i) => linesOf(cell, widths[i] ?? 0).join("\n"));
  const table = new Table({ head: wrapped(head), colAligns: [...aligns], style: { head: [], border: [], compact } });
  for (const row of rows) table.push(wrapped(row));
  return table.toString();
}

function lists({ head, rows }: TableContent, width: number): string {
  const [title = "", ...labels] = head;
  const longestWord = widest(rows.flatMap(([, ...cells]) => cells.flatMap((cell) => cell.split(/\s+/))));
  const beside = 2 + widest(labels) + 2;
  const start = longestWord <= width - beside ? beside : belowLabel;
  const listed = ([first = "", ...cells]: readonly string[]) => [
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
