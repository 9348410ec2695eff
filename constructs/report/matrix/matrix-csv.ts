import { spreadsheetTable } from "../writing/spreadsheet-table";
import type { Matrix, MatrixRow } from "./matrix";
import { studyText, verdictText } from "./matrix-words";

/** A number for a spreadsheet, without digits that nobody has. */
function number(value: number | undefined): number | string {
  return value === undefined ? "" : Number(value.toPrecision(6));
}

type Column = readonly [head: string, cell: (row: MatrixRow, failOn: Matrix["failOn"]) => number | string];

const columns: readonly Column[] = [
  ["site", ({ site }) => site],
  ["kind", ({ isStudy }) => (isStudy ? studyText : "site")],
  ["country", ({ country }) => country],
  ["country name", ({ countryName }) => countryName],
  ["latitude [°]", ({ latitude }) => number(latitude)],
  ["longitude [°]", ({ longitude }) => number(longitude)],
  ["elevation [m]", ({ elevationM }) => number(elevationM)],
  ["verdict", verdictText],
  ["refused", ({ refused = [] }) => refused.join("; ")],
  ["blocked by", ({ blocks }) => blocks.map(({ rule }) => rule).join("; ")],
  ["by how much", ({ blocks }) => blocks.map(({ rule, subject, text }) => `${rule} of ${subject}: ${text}`).join(" | ")],
  ["hottest dry bulb [°C]", ({ hottestDryBulbC }) => number(hottestDryBulbC)],
  ["stands dry bulb [°C]", ({ standsDryBulbC }) => number(standsDryBulbC)],
  ["PUE [-]", ({ pue }) => number(pue)],
  ["fuel [m³/year]", ({ fuelM3PerYear }) => number(fuelM3PerYear)],
  ["papers needed", ({ papers }) => number(papers?.needed)],
  ["papers settled", ({ papers }) => number(papers?.settled)],
  ["papers open", ({ papers }) => papers?.open.join("; ") ?? ""],
  ["longest lead time [d]", ({ papers }) => number(papers?.longestLeadDays)],
  ["lead times missing", ({ papers }) => number(papers?.leadTimesMissing)],
  ["papers to find out", ({ papers }) => papers?.toFindOut?.join("; ") ?? ""],
  ["documents known", ({ documents }) => number(documents?.known.length)],
  ["documents", ({ documents }) => documents?.known.join("; ") ?? ""],
  ["documents to find out", ({ documents }) => documents?.toFindOut.join("; ") ?? ""],
  ["assumed", ({ assumed }) => assumed.join("; ")],
  ["not judged", ({ notJudged }) => notJudged.join("; ")],
];

/** A matrix as one table for a spreadsheet, a line a site; countries that are left out stand below, as lines that say why. */
export function matrixCsv({ rows, failOn, leftOut = [], fix }: Matrix): string {
  const needs = new Map(fix?.needs.map(({ site, text }) => [site, text]));
  const shown: readonly Column[] = fix ? [...columns, ["needs", ({ site }) => needs.get(site) ?? ""]] : columns;
  const lines = rows.map((row) => shown.map(([, cell]) => cell(row, failOn)));
  const left = leftOut.map(({ country, countryName, reason }) =>
    shown.map(([head]) => ({ kind: "left out", country, "country name": countryName, refused: reason })[head] ?? ""),
  );
  const head = shown.map(([name]) => name);
  return spreadsheetTable([head, ...lines, ...left]);
}
