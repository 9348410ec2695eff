import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { groupValues } from "../../props/grouped";
import { nameList } from "../../props/problems/name-list";
import { visibleLine } from "../../props/problems/visible-text";
import type { Matrix, MatrixRow } from "./matrix";

/** Words beside the name of a screening site, in every format. */
export const studyText = "screening site";

/** Writes the verdict of a row in a few words. */
export function verdictText({ verdict, failsByLevel, refused }: MatrixRow, failOn: Matrix["failOn"]): string {
  if (refused) return "refused";
  return failsByLevel ? `fail by --fail-on ${failOn}` : (verdict ?? "not judged");
}

/** Counts the verdicts in one line: `hub.yaml at 28 sites: 9 pass, 18 fail, 1 refused`. */
export function headlineText({ design, rows, failOn }: Matrix): string {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(verdictText(row, failOn), (counts.get(verdictText(row, failOn)) ?? 0) + 1);
  const said = ["pass", "fail", `fail by --fail-on ${failOn}`, "refused"].flatMap((word) =>
    counts.has(word) ? [`${counts.get(word)} ${word}`] : [],
  );
  return visibleLine(`${design} at ${counted(rows.length, "site")}: ${said.join(", ")}`);
}

/** Groups equal texts of rows with the names of their sites, in the order of the first. */
export function saidOfSites(
  rows: readonly MatrixRow[],
  of: (row: MatrixRow) => readonly string[],
): readonly (readonly [text: string, sites: readonly string[]])[] {
  return [...groupValues(rows.flatMap((row) => of(row).map((text) => [text, row.site] as const)))];
}

/** Lists what is assumed or not judged, each text with its sites. */
export function notedTexts({ rows }: Pick<Matrix, "rows">, kind: "assumed" | "notJudged"): readonly string[] {
  return saidOfSites(rows, (row) => row[kind]).map(([text, sites]) => `${sitesText(sites, rows.length)}: ${text}`);
}

/** Sites that a text names [-]. */
const mostNamed = 3;

/** Names the first sites and counts the rest, or says `all 28 sites`. */
export function sitesText(names: readonly string[], all: number): string {
  if (names.length === all && all > mostNamed) return `all ${all} sites`;
  return nameList(names, mostNamed);
}

/** Writes a temperature with one decimal place. Empty without a value. */
export function celsiusText(value: number | undefined): string {
  return value === undefined ? "" : `${value.toFixed(1).replace("-", "−")} °C`;
}

/** Writes the highest outdoor temperature. An unknown one is written too: an empty cell looks like a missing one. */
export function standsText({ refused, stands, standsDryBulbC }: MatrixRow, said: (dryBulbC: number) => string = celsiusText): string {
  if (refused) return "";
  if (stands === "already-broken") return "none";
  if (standsDryBulbC === undefined) return "not known";
  return stands === "not-reached" ? `${said(standsDryBulbC)} and more` : said(standsDryBulbC);
}

/** Counts settled papers of those needed, with the longest lead time, and papers to find out. Empty where none is known. */
export function papersText({ papers }: MatrixRow): string {
  if (!papers) return "";
  const { needed, settled, longestLeadDays, leadTimesMissing, toFindOut = [] } = papers;
  return compact([
    needed !== 0 && `${settled} of ${needed} settled`,
    longestLeadDays !== undefined && `longest ${longestLeadDays} d`,
    leadTimesMissing !== 0 && `${leadTimesMissing} without a lead time`,
    toFindOut.length !== 0 && `${toFindOut.length} to find out`,
  ]).join(", ");
}

/** Counts known documents and those to find out. Empty for a refused row. */
export function documentsText({ documents }: Pick<MatrixRow, "documents">): string {
  if (!documents) return "";
  const { known, toFindOut } = documents;
  if (known.length + toFindOut.length === 0) return "";
  const counted = compact([known.length > 0 && `${known.length} known`, toFindOut.length > 0 && `${toFindOut.length} to find out`]);
  return `documents: ${counted.join(", ")}`;
}
