import { defined } from "../../plain/defined";
import { listValues } from "../../plain/list-values";
import type { Judgement } from "../../policy/rule/finding";
import type { Source } from "../../provenance/source";

/** A name as somebody types it: code on a page and in Markdown. */
export interface Typed {
  readonly typed: string;
}

/** A document, with its address where it has one: a link on a page. */
export interface Cited {
  readonly cited: Pick<Source, "document" | "url">;
}

/** Words that a page sets apart: on one line, as what is below zero, as a mark, with a stress, or as the title of a work. */
export interface Marked {
  readonly marked: string;
  readonly look?: "together" | "negative" | "together negative" | "tag" | "em" | "cite" | "";
}

/** Words that lead to a section of the page. */
export interface Leading {
  readonly words: string;
  readonly leadsTo: string;
}

/** How much of the way to its limit a value has gone: a bar on a page, and nothing elsewhere. */
export interface Bar {
  readonly bar: Pick<Judgement, "margin" | "relativeMargin">;
}

/** What nobody may miss. */
export interface Strong {
  readonly strong: string;
}

/** One below the other: a list on a page, nothing where there is none. */
export interface Items {
  readonly items: readonly Text[];
  /** One after the other. @default in no order */
  readonly areNumbered?: true;
}

/** Words, a name as it is typed, a document, words that are set apart, lead somewhere or have weight, a bar, or a list. */
type Part = string | Typed | Cited | Marked | Leading | Strong | Bar | Items;

/** What stands in a cell or a paragraph. */
export type Text = Part | readonly Part[];

/** A column of a table. */
export interface Column<Row> {
  /** Its name. */
  readonly head: string;
  /** What a person reads. @default nobody does: it is for spreadsheets alone */
  text?(row: Row): Text;
  /** What a spreadsheet holds. @default nothing: it is for people alone */
  value?(row: Row): string | number | boolean;
  /** Unit of `value`, which a spreadsheet has in the name of the column. @default none */
  readonly unit?: string;
  /** Numbers of a page stand below each other. @default left */
  readonly align?: "right";
}

/** A column of one prop of the rows: a spreadsheet holds its value, and a person reads its text where it has one. */
export function propColumn<const Key extends string, Row extends Readonly<Record<Key, string | number | boolean>>>(
  head: string,
  prop: Key,
  { text, ...shown }: Pick<Column<Row>, "unit" | "align"> & { text?(value: Row[Key]): Text } = {},
): Column<Row> {
  return { head, ...shown, ...(text && { text: (row) => text(row[prop]) }), value: (row) => row[prop] };
}

/** A table without a caption, which stands on no page: terminal, Markdown and spreadsheet are made of it. */
export interface BareTable<Row = unknown> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Rows that a person is shown. @default all */
  readonly most?: number;
  /** How many rows there are, listed or not. @default those of `rows` */
  readonly count?: number;
  /** In a terminal a line stands between its rows, whose cells have several. @default false */
  readonly isSpaced?: true;
  /** Numbers stand below each other in a terminal too. @default false */
  readonly isAligned?: true;
  /** What its marks mean, where it has some. @default nothing */
  readonly below?: string;
  /** Where the others are, once there are more than `most`. @default nothing is said of them */
  more?(left: number): Text;
}

/** A table before it has a form. */
export interface Table<Row = unknown> extends BareTable<Row> {
  /** Said above it on a page, and read out with it. */
  readonly caption: string;
}

/** A table as a person reads it: names of columns, and the texts of its first rows. */
export interface ShownTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Text[])[];
  /** Where the others are. Missing where all are shown. */
  readonly more?: Text;
}

/** The part of a table that a person reads. */
export function showTable({ columns, rows, most = rows.length, count = rows.length, more }: BareTable): ShownTable {
  const read = columns.filter(({ text }) => text);
  const left = count - Math.min(most, rows.length);
  return {
    head: listValues(read, "head"),
    rows: rows.slice(0, most).map((row) => read.map(({ text }) => text?.(row) ?? "")),
    ...(left > 0 && more && { more: more(left) }),
  };
}

/** A text without marks. */
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

/** Names as they are typed, one behind the other. */
export function typedNames(names: readonly string[]): readonly Part[] {
  return names.flatMap((typed, i) => (i === 0 ? [{ typed }] : [", ", { typed }]));
}

/** Texts that are made already, in rows. @param numbers columns of numbers, from 0 */
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

/** The same with a caption. */
export function tableOf(caption: string, ...given: Parameters<typeof tabulate>): Table<readonly Text[]> {
  return { caption, ...tabulate(...given) };
}

/** Rows of which all is known: one that is undefined, or has a cell that is, is left out. */
export function knownRows(rows: readonly (readonly (string | undefined)[] | undefined)[]): readonly (readonly string[])[] {
  return rows.filter((row): row is readonly string[] => row !== undefined && !row.includes(undefined));
}

/** The table with the texts that people read, which holds nothing of what its rows are made of. */
export function writeTable(table: Table): Table<readonly Text[]> {
  const { head, rows } = showTable(table);
  return { ...tableOf(table.caption, head, rows), ...defined({ isSpaced: table.isSpaced }) };
}

/** What a person reads of a row, a line a column: `antenna: antenna-1`. */
export function rowLines<Row>(columns: readonly Column<Row>[], row: Row): readonly string[] {
  return columns.flatMap(({ head, text }) => (text ? [`${head}: ${plainText(text(row))}`] : []));
}
