import { Sections } from "../../../html/blocks";
import { shownTexts } from "../../../html/shown-texts";
import type { Matrix, MatrixRow } from "../../../matrix/matrix";
import { presentLeftOut, presentNeeds } from "../../../matrix/present-matrix";
import type { Look } from "../../look";
import { sitesPage } from "../sites-page";
import { columnsOf } from "./columns";
import { listNotes, Notes } from "./notes";

/** Writes the page of a matrix: verdict, map, table of the sites, needs of the design. */
export function matrixHtml(matrix: Matrix): string {
  const shown = shownTexts(matrix);
  const { design, rows, toolVersion } = shown;
  const notes = listNotes(rows);
  return sitesPage({
    heading: design,
    kind: "One design, many sites",
    result: { toolVersion, rows: rows.map((row) => ({ ...row, look: lookOf(row) })) },
    looks: ["pass", "fail", "refused"],
    columns: columnsOf(notes),
    textsOf: ({ papers, documents }) => [...(papers?.open ?? []), ...(documents?.known ?? [])],
    after: (
      <>
        <Sections sections={[presentNeeds(shown), presentLeftOut(shown)]} />
        <Notes notes={notes} />
      </>
    ),
  });
}

/** Returns the look of a row. A refused design has no verdict. */
function lookOf({ refused, verdict, failsByLevel }: MatrixRow): Look {
  if (refused !== undefined || verdict === undefined) return "refused";
  return failsByLevel ? "fail" : verdict;
}
