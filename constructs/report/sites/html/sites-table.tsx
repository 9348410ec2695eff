import type { Child } from "hono/jsx";
import { counted } from "../../../plain/counted";
import { hasLongWord } from "../../html/table";
import type { Column } from "../../writing/table";

/** A column of the table. It sorts on the page and its cells hold elements. */
export interface SitesColumn<Row> extends Pick<Column<Row>, "head" | "align"> {
  /** Text below its name. @default none */
  readonly unit?: string;
  /** Name of its class, which sets its width. */
  readonly name: string;
  /** Sort key of a row. Rows without one are last. @default the text of the cell */
  readonly sortedBy?: (row: Row) => number | undefined;
  readonly cell: (row: Row) => Child;
  /** Tells which rows have it. A column that no row has is left out. @default always shown */
  readonly isOf?: (row: Row) => boolean;
}

interface SitesTableProps<Row> {
  readonly rows: readonly Row[];
  /** The first column names the row. Columns that no row has are left out. */
  readonly columns: readonly SitesColumn<Row>[];
  /** Words of the buttons that show a row, separated by a space. */
  readonly shownBy: (row: Row) => string;
  /** Texts of people, which may need wide columns. */
  readonly textsOf: (row: Row) => readonly string[];
  /** Name of the column by which the rows are already sorted. */
  readonly sorted: string | undefined;
}

/** A row for each site. The script of the page sorts and filters it. */
export function SitesTable<Row>({ rows, columns: all, shownBy, textsOf, sorted }: SitesTableProps<Row>) {
  const columns = all.filter(({ isOf }) => isOf === undefined || rows.some(isOf));
  return (
    <section class="scroll sites" tabindex={0} aria-label="Table of the sites">
      <table id="sites-table">
        <caption>
          <span id="shown" role="status">
            {counted(rows.length, "site")}
          </span>
        </caption>
        <thead>
          <tr>{columns.map((column) => headCell(column, column.name === sorted))}</tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr {...(textsOf(row).some(hasLongWord) && { class: "long" })} data-row={number} data-shown-by={shownBy(row)}>
              {columns.map((column, i) => cell(column, row, i === 0))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function headCell<Row>({ head, unit, name, align }: SitesColumn<Row>, isSorted: boolean) {
  return (
    <th scope="col" class={classOf(name, align)} {...(isSorted && { "aria-sort": "ascending" as const })}>
      <button type="button" disabled>
        <span class="title">{head}</span>
        {unit !== undefined && <span class="unit">{unit}</span>}
      </button>
    </th>
  );
}

function cell<Row>({ name, align, sortedBy, cell: shown }: SitesColumn<Row>, row: Row, isFirst: boolean) {
  if (isFirst)
    return (
      <th scope="row" class={name}>
        {shown(row)}
      </th>
    );
  return (
    <td class={classOf(name, align)} {...(sortedBy && { "data-sort": sortedBy(row) ?? "" })}>
      {shown(row)}
    </td>
  );
}

function classOf(name: string, align: "right" | undefined): string {
  return align ? `${name} number` : name;
}
