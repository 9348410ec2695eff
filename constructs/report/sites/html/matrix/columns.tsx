import { defined } from "../../../../plain/defined";
import type { MatrixRow } from "../../../matrix/matrix";
import { standsText } from "../../../matrix/matrix-words";
import type { PageRow } from "../../site-row";
import { blocksColumn, firstColumns } from "../site-columns";
import type { SitesColumn } from "../sites-table";
import { type NoteList, RowNotes } from "./notes";
import { RowPapers } from "./papers";

export function columnsOf(notes: NoteList): readonly SitesColumn<MatrixRow & PageRow>[] {
  return [...firstColumns, blocksColumn("What blocks it, and by how much"), ...figures, noted(notes)];
}

const figures: readonly SitesColumn<MatrixRow>[] = [
  numberColumn("Hottest day", "°C", ({ hottestDryBulbC }) => hottestDryBulbC, 1),
  {
    ...numberColumn("Survives up to", "°C", ({ standsDryBulbC }) => standsDryBulbC, 1),
    cell: (row) => standsText(row, (dryBulbC) => dryBulbC.toFixed(1)),
  },
  {
    ...numberColumn("Left", "K", leftK, 1),
    cell: (row) => {
      const left = leftK(row);
      return left === undefined ? "" : <span class={left < 0 ? "negative" : ""}>{signed(left.toFixed(1))}</span>;
    },
  },
  numberColumn("PUE", undefined, ({ pue }) => pue, 2),
  numberColumn("Fuel of a year", "m³", ({ fuelM3PerYear }) => fuelM3PerYear, 1),
  {
    head: "Papers settled",
    name: "papers",
    sortedBy: ({ papers }) => papers && papers.needed - papers.settled,
    isOf: ({ papers, documents }) => papers !== undefined || documents !== undefined,
    cell: (row) => <RowPapers row={row} />,
  },
  {
    head: "Longest lead",
    unit: "days",
    name: "figure",
    align: "right",
    sortedBy: ({ papers }) => papers?.longestLeadDays,
    isOf: ({ papers }) => papers !== undefined,
    cell: ({ papers }) =>
      papers && (
        <>
          {papers.longestLeadDays ?? ""}
          {papers.leadTimesMissing > 0 && <span class="beside">{papers.leadTimesMissing} not given</span>}
        </>
      ),
  },
];

function noted(notes: NoteList): SitesColumn<MatrixRow> {
  return {
    head: "Notes",
    name: "noted",
    sortedBy: ({ assumed, notJudged }) => assumed.length + notJudged.length,
    isOf: ({ assumed, notJudged }) => assumed.length + notJudged.length > 0,
    cell: (row) => <RowNotes row={row} notes={notes} />,
  };
}

function numberColumn(
  head: string,
  unit: string | undefined,
  of: (row: MatrixRow) => number | undefined,
  digits: number,
): SitesColumn<MatrixRow> {
  return {
    head,
    ...defined({ unit }),
    name: "figure",
    align: "right",
    sortedBy: of,
    cell: (row) => of(row)?.toFixed(digits).replace("-", "−") ?? "",
    isOf: (row) => of(row) !== undefined,
  };
}

/** Returns the margin from the hottest day to the highest air at which every limit of heat holds [K]. */
function leftK({ hottestDryBulbC, standsDryBulbC }: MatrixRow): number | undefined {
  return hottestDryBulbC === undefined || standsDryBulbC === undefined ? undefined : standsDryBulbC - hottestDryBulbC;
}

/** Writes a number with its sign. Zero has none. */
function signed(text: string): string {
  if (/^-?0\.0$/.test(text)) return "0.0";
  return text.startsWith("-") ? text.replace("-", "−") : `+${text}`;
}
