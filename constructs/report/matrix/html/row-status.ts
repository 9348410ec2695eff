import type { MatrixRow } from "../matrix";

/** What became of the design at a site. */
export type RowStatus = "pass" | "fail" | "refused";

/** Each with its sign and in a word: colour alone tells nobody. */
export const statusWords: Readonly<Record<RowStatus, { readonly sign: string; readonly word: string }>> = {
  pass: { sign: "✓", word: "Pass" },
  fail: { sign: "✗", word: "Fail" },
  refused: { sign: "–", word: "Refused" },
};

/** Refused where the design could not be described: then there is no verdict. */
export function statusOf({ refused, verdict, failsByLevel }: MatrixRow): RowStatus {
  if (refused !== undefined || verdict === undefined) return "refused";
  return failsByLevel ? "fail" : verdict;
}

/** Those that rows have. */
export function statusesOf(rows: readonly MatrixRow[]): readonly RowStatus[] {
  const found = new Set(rows.map(statusOf));
  return (Object.keys(statusWords) as RowStatus[]).filter((status) => found.has(status));
}

/** Sites of each status. */
export function countedByStatus(rows: readonly MatrixRow[]): Readonly<Record<RowStatus, number>> {
  const count = (status: RowStatus) => rows.filter((row) => statusOf(row) === status).length;
  return { pass: count("pass"), fail: count("fail"), refused: count("refused") };
}

/** A number of sites in words. */
export function sitesText(count: number): string {
  return `${count} ${count === 1 ? "site" : "sites"}`;
}
