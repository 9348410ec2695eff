import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { groupValues } from "../../props/grouped";
import { nameList } from "../../props/problems/name-list";
import { visibleLine } from "../../props/problems/visible-text";
import type { Matrix, MatrixRow } from "./matrix";

/** What stands beside the name of a study in every format. */
export const studyText = "study, not a site";

/** Whether a row passes, in a word or two. */
export function verdictText({ verdict, failsByLevel, refused }: MatrixRow, failOn: Matrix["failOn"]): string {
  if (refused) return "refused";
  return failsByLevel ? `fail by --fail-on ${failOn}` : (verdict ?? "not judged");
}

/** How many sites pass, in one line: `hub.yaml at 28 sites: 9 pass, 18 fail, 1 refused`. */
export function headlineText({ design, rows, failOn }: Matrix): string {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(verdictText(row, failOn), (counts.get(verdictText(row, failOn)) ?? 0) + 1);
  const said = ["pass", "fail", `fail by --fail-on ${failOn}`, "refused"].flatMap((word) =>
    counts.has(word) ? [`${counts.get(word)} ${word}`] : [],
  );
  return visibleLine(`${design} at ${counted(rows.length, "site")}: ${said.join(", ")}`);
}

/** What is said of several sites, with their names, in the order of the first. */
export function saidOfSites(
  rows: readonly MatrixRow[],
  of: (row: MatrixRow) => readonly string[],
): readonly (readonly [text: string, sites: readonly string[]])[] {
  return [...groupValues(rows.flatMap((row) => of(row).map((text) => [text, row.site] as const)))];
}

/** What verdicts rest on, or leave out, each with its sites. */
export function notedTexts({ rows }: Pick<Matrix, "rows">, kind: "assumed" | "notJudged"): readonly string[] {
  return saidOfSites(rows, (row) => row[kind]).map(([text, sites]) => `${sitesText(sites, rows.length)}: ${text}`);
}

/** Most sites that are named behind what is said of them [-]. */
const mostNamed = 3;

/** Names of sites, the first ones and how many more; all, where that is what there is. */
export function sitesText(names: readonly string[], all: number): string {
  if (names.length === all && all > mostNamed) return `all ${all} sites`;
  return nameList(names, mostNamed);
}

/** A temperature with one decimal place; nothing of none. */
export function celsiusText(value: number | undefined): string {
  return value === undefined ? "" : `${value.toFixed(1).replace("-", "−")} °C`;
}

/** The hottest day that it stands, in the words of `check`. Nothing found is said: an empty cell would look like one that nobody filled. */
export function standsText({ refused, stands, standsDryBulbC }: MatrixRow, said: (dryBulbC: number) => string = celsiusText): string {
  if (refused) return "";
  if (stands === "already-broken") return "none";
  if (standsDryBulbC === undefined) return "not known";
  return stands === "not-reached" ? `${said(standsDryBulbC)} and more` : said(standsDryBulbC);
}

/** Papers that are settled of those that are needed, with what is waited for longest and what is to be found out; nothing where nothing is known. */
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

/** How many documents are known, and whether some are to be found out; nothing of a row that was refused. */
export function documentsText({ documents }: Pick<MatrixRow, "documents">): string {
  if (!documents) return "";
  const { known, toFindOut } = documents;
  if (known.length + toFindOut.length === 0) return "";
  const counted = compact([known.length > 0 && `${known.length} known`, toFindOut.length > 0 && `${toFindOut.length} to find out`]);
  return `documents: ${counted.join(", ")}`;
}
