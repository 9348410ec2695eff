import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { defined } from "../../plain/defined";
import { listValues } from "../../plain/list-values";
import { visibleLine } from "../../props/problems/visible-text";
import { type BareTable, type Column, propColumn } from "../writing/table";
import type { Matrix, MatrixLeftOut, MatrixRow } from "./matrix";
import { celsiusText, documentsText, papersText, standsText, studyText, verdictText } from "./matrix-words";

/** Rules that a cell names [-]. */
const mostBlocks = 3;

const place: readonly Column<MatrixRow>[] = [
  { ...lines("site", ({ site, countryName, isStudy }) => compact([site, countryName, isStudy && studyText])), value: ({ site }) => site },
  { head: "kind", value: ({ isStudy }) => (isStudy ? studyText : "site") },
  propColumn("country", "country"),
  propColumn("country name", "countryName"),
  number("latitude", ({ latitude }) => latitude, "°"),
  number("longitude", ({ longitude }) => longitude, "°"),
  number("elevation", ({ elevationM }) => elevationM, "m"),
];

const figures: readonly Column<MatrixRow>[] = [
  list("refused", ({ refused }) => refused),
  { ...lines("blocked by", blockLines), ...list("blocked by", ({ blocks }) => listValues(blocks, "rule")) },
  { head: "by how much", value: ({ blocks }) => blocks.map(({ rule, subject, text }) => `${rule} of ${subject}: ${text}`).join(" | ") },
  { head: "hottest", text: ({ hottestDryBulbC }) => celsiusText(hottestDryBulbC) },
  number("hottest dry bulb", ({ hottestDryBulbC }) => hottestDryBulbC, "°C"),
  { head: "highest outdoor air", text: (row) => standsText(row) },
  number("highest outdoor dry bulb", ({ standsDryBulbC }) => standsDryBulbC, "°C"),
  { ...number("PUE", ({ pue }) => pue, "-"), text: ({ pue }) => pue?.toFixed(2) ?? "" },
];

const fuel: Column<MatrixRow> = {
  head: "fuel a year",
  text: ({ fuelM3PerYear }) => (fuelM3PerYear === undefined ? "" : `${fuelM3PerYear.toFixed(1)} m³`),
};

const papersAndNotes: readonly Column<MatrixRow>[] = [
  number("papers needed", ({ papers }) => papers?.needed),
  number("papers settled", ({ papers }) => papers?.settled),
  list("papers open", ({ papers }) => papers?.open),
  number("longest lead time", ({ papers }) => papers?.longestLeadDays, "d"),
  number("lead times missing", ({ papers }) => papers?.leadTimesMissing),
  list("papers to find out", ({ papers }) => papers?.toFindOut),
  number("documents known", ({ documents }) => documents?.known.length),
  list("documents", ({ documents }) => documents?.known),
  list("documents to find out", ({ documents }) => documents?.toFindOut),
  list("assumed", ({ assumed }) => assumed),
  list("not judged", ({ notJudged }) => notJudged),
];

/** Lists the sites. A spreadsheet ends with the countries that are left out. */
export function tabulateMatrix({ rows, failOn, leftOut = [], fix }: Matrix): BareTable<MatrixRow | MatrixLeftOut> {
  const verdict = (row: MatrixRow) => verdictText(row, failOn);
  const needs = new Map(fix?.needs.map(({ site, text }) => [site, text]));
  const columns: readonly Column<MatrixRow>[] = compact([
    ...place,
    { head: "verdict", text: verdict, value: verdict },
    ...figures,
    rows.some(({ fuelM3PerYear }) => fuelM3PerYear !== undefined) && fuel,
    number("fuel", ({ fuelM3PerYear }) => fuelM3PerYear, "m³/year"),
    rows.some((row) => paperLines(row).length > 0) && lines("papers", paperLines),
    ...papersAndNotes,
    fix && { head: "needs", value: ({ site }: MatrixRow) => needs.get(site) ?? "" },
  ]);
  return { columns: columns.map(withLeftOut), rows: [...rows, ...leftOut], most: rows.length, isSpaced: true };
}

function withLeftOut(column: Column<MatrixRow>): Column<MatrixRow | MatrixLeftOut> {
  const { head, value } = column;
  const cells = ({ country, countryName, reason }: MatrixLeftOut): Readonly<Record<string, string>> => ({
    kind: "left out",
    country,
    "country name": countryName,
    refused: reason,
  });
  return { ...column, ...(value && { value: (row) => ("reason" in row ? (cells(row)[head] ?? "") : value(row)) }) };
}

/** Returns a column of numbers with six digits, for a spreadsheet. */
function number(head: string, of: (row: MatrixRow) => number | undefined, unit?: string): Column<MatrixRow> {
  const rounded = (value: number | undefined) => (value === undefined ? "" : Number(value.toPrecision(6)));
  return { head, ...defined({ unit }), value: (row) => rounded(of(row)) };
}

function list(head: string, of: (row: MatrixRow) => readonly string[] | undefined): Column<MatrixRow> {
  return { head, value: (row) => of(row)?.join("; ") ?? "" };
}

function lines(head: string, of: (row: MatrixRow) => readonly string[]): Column<MatrixRow> {
  return { head, text: (row) => of(row).map(visibleLine).join("\n") };
}

function blockLines({ blocks, refused }: MatrixRow): readonly string[] {
  if (refused) return [counted(refused.length, "problem")];
  const more = blocks.length - mostBlocks;
  const shown = blocks.slice(0, mostBlocks).map(({ rule, margin, outcome }) => `${rule} ${margin ?? outcome}`);
  return compact([...shown, more > 0 && `and ${more} more`]);
}

function paperLines(row: MatrixRow): readonly string[] {
  return [...papersText(row).split(", "), documentsText(row)].filter((line) => line !== "");
}
