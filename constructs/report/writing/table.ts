import { defined } from "../../plain/defined";
import { listValues } from "../../plain/list-values";
import type { Judgement } from "../../policy/rule/finding";
import type { Source } from "../../provenance/source";

/** A name as it is typed: code on a page and in Markdown. */
export interface Typed {
  readonly typed: string;
}

/** A document: a link on a page if it has an address. */
interface Cited {
  readonly cited: Pick<Source, "document" | "url">;
}

/** Words that a page formats: kept on one line, below zero, tag, emphasis, or title of a work. */
export interface Marked {
  readonly marked: string;
  readonly look?: "together" | "negative" | "together negative" | "tag" | "em" | "cite" | "";
}

/** Words that link to a section of the page. */
interface Leading {
  readonly words: string;
  readonly leadsTo: string;
}

/** The used share of a limit: a bar on a page, nothing elsewhere. */
interface Bar {
  readonly bar: Pick<Judgement, "margin" | "relativeMargin">;
}

/** Words that a page prints bold. */
interface Strong {
  readonly strong: string;
}

/** Items below each other: a list on a page. Nothing without items. */
export interface Items {
  readonly items: readonly Text[];
  /** Items have an order. @default in no order */
  readonly areNumbered?: true;
}

type Part = string | Typed | Cited | Marked | Leading | Strong | Bar | Items;

/** The text of a cell or a paragraph. */
export type Text = Part | readonly Part[];

export interface Column<Row> {
  /** Its name. */
  readonly head: string;
  /** Returns the text for people. @default the column is for spreadsheets alone */
  text?(row: Row): Text;
  /** Returns the value for a spreadsheet. @default the column is for people alone */
  value?(row: Row): string | number | boolean;
  /** Unit of `value`, in the head of a spreadsheet. @default none */
  readonly unit?: string;
  /** Alignment of numbers on a page. @default left */
  readonly align?: "right";
}

/** Returns a column of one prop: its value for a spreadsheet, and its text for people if it has one. */
export function propColumn<const Key extends string, Row extends Readonly<Record<Key, string | number | boolean>>>(
  head: string,
  prop: Key,
  { text, ...shown }: Pick<Column<Row>, "unit" | "align"> & { text?(value: Row[Key]): Text } = {},
): Column<Row> {
  return { head, ...shown, ...(text && { text: (row) => text(row[prop]) }), value: (row) => row[prop] };
}

/** A table without a caption, for terminal, Markdown and spreadsheet. */
export interface BareTable<Row = unknown> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Most rows for people. @default all */
  readonly most?: number;
  /** Number of rows, listed or not. @default that of `rows` */
  readonly count?: number;
  /** Separates rows of several lines in a terminal. @default false */
  readonly isSpaced?: true;
  /** Aligns numbers in a terminal too. @default false */
  readonly isAligned?: true;
  /** Meaning of its marks. @default nothing */
  readonly below?: string;
  /** Says where the rows beyond `most` are. @default nothing */
  more?(left: number): Text;
}

/** A table before it is formatted. */
export interface Table<Row = unknown> extends BareTable<Row> {
  /** Caption above it on a page, which screen readers read. */
  readonly caption: string;
}

/** A table for people: names of columns, and texts of its first rows. */
interface ShownTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Text[])[];
  /** Location of the other rows. Missing where all are shown. */
  readonly more?: Text;
}

/** Returns the part of a table for people. */
export function showTable({ columns, rows, most = rows.length, count = rows.length, more }: BareTable): ShownTable {
  const read = columns.filter(({ text }) => text);
  const left = count - Math.min(most, rows.length);
  return {
    head: listValues(read, "head"),
    rows: rows.slice(0, most).map((row) => read.map(({ text }) => text?.(row) ?? "")),
    ...(left > 0 && more && { more: more(left) }),
  };
}

export function plainText(text: Text): string {
  if (typeof text === "string") return text;
  if ("typed" in text) return text.typed;
  if ("marked" in text) return text.marked;
  if ("words" in text) return text.words;
  if ("bar" in text) return "";
  if ("strong" in text) return text.strong;
  if ("items" in text) return text.items.map(plainText).join("; ");
  return "cited" in text ? text.cited.document : text.map(plainText).join("");
}

/** Lists typed names. */
export function typedNames(names: readonly string[]): readonly Part[] {
  return names.flatMap((typed, i) => (i === 0 ? [{ typed }] : [", ", { typed }]));
}

/** Returns a table of texts. @param numbers columns of numbers, from 0 */
export function tabulate(
  head: readonly string[],
  rows: readonly (readonly Text[])[],
  numbers: readonly number[] = [],
): BareTable<readonly Text[]> {
  const columns = head.map((name, i) => ({
    head: name,
    text: (cells: readonly Text[]) => cells[i] ?? "",
    ...(numbers.includes(i) && { align: "right" as const }),
  }));
  return { columns, rows };
}

export function tableOf(caption: string, ...given: Parameters<typeof tabulate>): Table<readonly Text[]> {
  return { caption, ...tabulate(...given) };
}

/** Leaves out rows that are undefined or have an undefined cell. */
export function knownRows(rows: readonly (readonly (string | undefined)[] | undefined)[]): readonly (readonly string[])[] {
  return rows.filter((row): row is readonly string[] => row !== undefined && !row.includes(undefined));
}

/** Returns a table of texts for people, which does not hold the data of its rows. */
export function writeTable(table: Table): Table<readonly Text[]> {
  const { head, rows } = showTable(table);
  return { ...tableOf(table.caption, head, rows), ...defined({ isSpaced: table.isSpaced }) };
}

/** Writes a row for people, in a line for each column: `antenna: antenna-1`. */
export function rowLines<Row>(columns: readonly Column<Row>[], row: Row): readonly string[] {
  return columns.flatMap(({ head, text }) => (text ? [`${head}: ${plainText(text(row))}`] : []));
}
