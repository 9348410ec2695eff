import { counted } from "../../plain/counted";
import { visibleLine } from "../../props/problems/visible-text";
import type { Matrix, MatrixRow } from "./matrix";
import { celsiusText, documentsText, papersText, standsText, studyText, verdictText } from "./matrix-words";

/** A column of the table that people read. */
interface MatrixColumn {
  readonly head: string;
  /** Lines of its cell. */
  readonly lines: (row: MatrixRow) => readonly string[];
  /** Is there anything to show in it? @default always */
  readonly isThere?: (rows: readonly MatrixRow[]) => boolean;
}

/** Most rules that a cell names [-]. */
const mostBlocks = 3;

/** The columns of a matrix in text and Markdown; fuel and papers where a row has some. */
export function matrixColumns({ rows, failOn }: Matrix): readonly MatrixColumn[] {
  const all: readonly MatrixColumn[] = [
    { head: "site", lines: ({ site, countryName, isStudy }) => [site, countryName, ...(isStudy ? [studyText] : [])] },
    { head: "verdict", lines: (row) => [verdictText(row, failOn)] },
    { head: "blocked by", lines: blockLines },
    { head: "hottest", lines: ({ hottestDryBulbC }) => [celsiusText(hottestDryBulbC)] },
    { head: "stands", lines: (row) => [standsText(row)] },
    { head: "PUE", lines: ({ pue }) => [pue === undefined ? "" : pue.toFixed(2)] },
    {
      head: "fuel a year",
      lines: ({ fuelM3PerYear }) => [fuelM3PerYear === undefined ? "" : `${fuelM3PerYear.toFixed(1)} m³`],
      isThere: (shown) => shown.some(({ fuelM3PerYear }) => fuelM3PerYear !== undefined),
    },
    { head: "papers", lines: paperLines, isThere: (shown) => shown.some((row) => paperLines(row).length > 0) },
  ];
  return all
    .filter(({ isThere }) => isThere?.(rows) ?? true)
    .map(({ head, lines }) => ({ head, lines: (row) => lines(row).map(visibleLine) }));
}

function blockLines({ blocks, refused }: MatrixRow): readonly string[] {
  if (refused) return [counted(refused.length, "problem")];
  const more = blocks.length - mostBlocks;
  const shown = blocks.slice(0, mostBlocks).map(({ rule, margin, outcome }) => `${rule} ${margin ?? outcome}`);
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])];
}

function paperLines(row: MatrixRow): readonly string[] {
  return [...papersText(row).split(", "), documentsText(row)].filter((line) => line !== "");
}
