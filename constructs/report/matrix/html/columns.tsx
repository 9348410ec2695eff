import type { Child } from "hono/jsx";
import type { MatrixRow } from "../matrix";
import { Blocks } from "./blocks";
import { type NoteList, RowNotes } from "./notes";
import { Papers } from "./papers";
import { statusOf, statusWords } from "./row-status";
import { SiteName } from "./site-name";

/** A column of the table. */
export interface Column {
  readonly title: string;
  /** Said below the title. @default none */
  readonly unit?: string;
  /** Name of its class: how wide it is. */
  readonly name: string;
  readonly isNumber?: true;
  /** What a row is sorted by; what has none stands last. @default the text of the cell */
  readonly sortedBy?: (row: MatrixRow) => number | undefined;
  readonly cell: (row: MatrixRow, notes: NoteList) => Child;
  /** Left out where no row has it. @default always there */
  readonly isOf?: (row: MatrixRow) => boolean;
}

/** The columns that the rows have. */
export function columnsOf(rows: readonly MatrixRow[]): readonly Column[] {
  return [...named, ...heat, ...year, ...papers, ...noted].filter(({ isOf }) => isOf === undefined || rows.some(isOf));
}

/** What fails is the first that a reader looks for. */
const ranks = { fail: 0, refused: 1, pass: 2 };

const named: readonly Column[] = [
  { title: "Site", name: "site", cell: (row) => <SiteName row={row} /> },
  { title: "Country", name: "country", cell: ({ countryName }) => countryName },
  {
    title: "Verdict",
    name: "status",
    sortedBy: (row) => ranks[statusOf(row)],
    cell: (row) => {
      const { sign, word } = statusWords[statusOf(row)];
      return (
        <strong class={statusOf(row)}>
          <span aria-hidden="true">{sign}</span> {word}
        </strong>
      );
    },
  },
  {
    title: "What stops it, and by how much",
    name: "blocks",
    sortedBy: ({ blocks, refused }) => refused?.length ?? blocks.length,
    cell: (row) => <Blocks row={row} />,
  },
];

const heat: readonly Column[] = [
  numberColumn("Hottest day", "°C", ({ hottestDryBulbC }) => hottestDryBulbC, 1),
  {
    ...numberColumn("Stands up to", "°C", ({ standsDryBulbC }) => standsDryBulbC, 1),
    cell: (row) => row.standsDryBulbC?.toFixed(1) ?? (statusOf(row) === "refused" ? "" : "not found"),
  },
  {
    ...numberColumn("Left", "K", leftK, 1),
    cell: (row) => {
      const left = leftK(row);
      return left === undefined ? "" : <span class={left < 0 ? "negative" : ""}>{signed(left.toFixed(1))}</span>;
    },
  },
  numberColumn("PUE", undefined, ({ pue }) => pue, 2),
];

const year: readonly Column[] = [numberColumn("Fuel of a year", "m³", ({ fuelM3PerYear }) => fuelM3PerYear, 1)];

const papers: readonly Column[] = [
  {
    title: "Papers settled",
    name: "papers",
    sortedBy: ({ papers }) => papers && papers.needed - papers.settled,
    isOf: ({ papers }) => papers !== undefined,
    cell: ({ papers }) => papers && <Papers papers={papers} />,
  },
  {
    title: "Longest lead",
    unit: "days",
    name: "figure",
    isNumber: true,
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

const noted: readonly Column[] = [
  {
    title: "Notes",
    name: "noted",
    sortedBy: ({ assumed, notJudged }) => assumed.length + notJudged.length,
    isOf: ({ assumed, notJudged }) => assumed.length + notJudged.length > 0,
    cell: (row, notes) => <RowNotes row={row} notes={notes} />,
  },
];

function numberColumn(title: string, unit: string | undefined, of: (row: MatrixRow) => number | undefined, digits: number): Column {
  return {
    title,
    ...(unit !== undefined && { unit }),
    name: "figure",
    isNumber: true,
    sortedBy: of,
    cell: (row) => of(row)?.toFixed(digits).replace("-", "−") ?? "",
    isOf: (row) => of(row) !== undefined,
  };
}

/** What is left above the hottest day before a limit of heat breaks [K]. */
function leftK({ hottestDryBulbC, standsDryBulbC }: MatrixRow): number | undefined {
  return hottestDryBulbC === undefined || standsDryBulbC === undefined ? undefined : standsDryBulbC - hottestDryBulbC;
}

/** With its sign, and none before zero. */
function signed(text: string): string {
  if (/^-?0\.0$/.test(text)) return "0.0";
  return text.startsWith("-") ? text.replace("-", "−") : `+${text}`;
}
