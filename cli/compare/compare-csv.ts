import type { ComparedReading } from "../../constructs/studies/diagnostics/compared-readings";
import { type CsvColumn, spreadsheetCsv } from "../passes/spreadsheet-csv";
import type { ComparedSite } from "./compared-site";

const columns: readonly CsvColumn<ComparedReading>[] = [
  { head: "device", of: ({ device }) => device },
  { head: "series", of: ({ series }) => series },
  { head: "unit", of: ({ unit }) => unit },
  { head: "measured", of: ({ measured }) => measured },
  { head: "predicted", of: ({ predicted }) => rounded(predicted) },
  { head: "difference", of: ({ difference }) => rounded(difference) },
  { head: "standard uncertainty", of: ({ uncertainty }) => rounded(uncertainty) },
  { head: "standard uncertainties", of: ({ uncertainties }) => rounded(uncertainties) },
];

/** Readings beside their predictions as a table for a spreadsheet, the one that differs most first. */
export function compareCsv({ site, readings }: ComparedSite): string {
  return spreadsheetCsv(site, columns, readings);
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
