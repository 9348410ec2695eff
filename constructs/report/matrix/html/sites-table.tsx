import { hasLongWord } from "../../html/table";
import type { MatrixRow } from "../matrix";
import { type Column, columnsOf } from "./columns";
import type { NoteList } from "./notes";
import { type Reason, reasonsOf } from "./reasons";
import { sitesText } from "./row-status";
import { shownBy } from "./site-filter";

/** A row a site. Its heads sort it, and the filter hides rows of it, once the script of the page has run. */
export const SitesTable = ({ rows, notes }: { readonly rows: readonly MatrixRow[]; readonly notes: NoteList }) => {
  const columns = columnsOf(rows);
  const reasons = reasonsOf(rows);
  return (
    <section class="scroll sites" tabindex={0} aria-label="Table of the sites">
      <table id="sites-table">
        <caption>
          <span id="shown" role="status">
            {sitesText(rows.length)}
          </span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <Row row={row} number={number} columns={columns} notes={notes} reasons={reasons} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Head = ({ column: { title, unit, name, isNumber } }: { readonly column: Column }) => (
  <th scope="col" class={classOf(name, isNumber)}>
    <button type="button" disabled>
      <span class="title">{title}</span>
      {unit !== undefined && <span class="unit">{unit}</span>}
    </button>
  </th>
);

interface RowProps {
  readonly row: MatrixRow;
  /** In the order that was given. */
  readonly number: number;
  readonly columns: readonly Column[];
  readonly notes: NoteList;
  readonly reasons: readonly Reason[];
}

const Row = ({ row, number, columns: [first, ...columns], notes, reasons }: RowProps) => (
  <tr {...(textsOf(row).some(hasLongWord) && { class: "long" })} data-row={number} data-shown-by={shownBy(row, reasons)}>
    <th scope="row" class={first?.name ?? ""}>
      {first?.cell(row, notes)}
    </th>
    {columns.map(({ name, isNumber, sortedBy, cell }) => (
      <td class={classOf(name, isNumber)} {...(sortedBy && { "data-sort": sortedBy(row) ?? "" })}>
        {cell(row, notes)}
      </td>
    ))}
  </tr>
);

/** What people named. */
function textsOf({ site, countryName, blocks, refused = [], papers }: MatrixRow): readonly string[] {
  const stopped = blocks.flatMap(({ title, subject, text }) => [title, subject, text]);
  return [site, countryName, ...stopped, ...refused, ...(papers?.open ?? [])];
}

function classOf(name: string, isNumber: true | undefined): string {
  return isNumber ? `${name} number` : name;
}
