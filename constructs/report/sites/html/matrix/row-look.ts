import type { MatrixRow } from "../../../matrix/matrix";
import type { Look } from "../../look";

/** What became of the design at a site: refused where it could not be described, for then there is no verdict. */
export function lookOf({ refused, verdict, failsByLevel }: MatrixRow): Look {
  if (refused !== undefined || verdict === undefined) return "refused";
  return failsByLevel ? "fail" : verdict;
}

/** Rows with what became of each. */
export function matrixLooks(rows: readonly MatrixRow[]): readonly (MatrixRow & { readonly look: Look })[] {
  return rows.map((row) => ({ ...row, look: lookOf(row) }));
}
