import { shownTexts } from "../../../html/shown-texts";
import { PagePart } from "../../../html/table";
import type { Matrix, MatrixRow } from "../../../matrix/matrix";
import { reasonsOf } from "../../reasons";
import { sitesPage } from "../sites-page";
import { SitesTable } from "../sites-table";
import { WorldMap } from "../world-map";
import { columnsOf } from "./columns";
import { MatrixHeadline, passingSitesText } from "./headline";
import { LeftOut } from "./left-out";
import { Needs } from "./needs";
import { NoteList, Notes } from "./notes";
import { matrixLooks } from "./row-look";
import { matrixRowShownBy, SiteFilter } from "./site-filter";

/** The page of a matrix: one HTML file that holds all it shows, for a person to read, sort and filter on a screen, or to read on paper. */
export function matrixHtml(matrix: Matrix): string {
  const shown = shownTexts(matrix);
  const { design, rows, toolVersion } = shown;
  const title = `${design}: ${passingSitesText(rows)}`;
  return sitesPage({ title, kind: "One design, many sites", heading: design, toolVersion, main: <Page {...shown} /> });
}

/** Verdict first; then where it holds, and each site. */
const Page = ({ rows, leftOut = [], fix }: Matrix) => {
  const notes = new NoteList(rows);
  const reasons = reasonsOf(rows);
  return (
    <>
      <MatrixHeadline rows={rows} />
      <section class="overview" aria-label="Overview">
        <WorldMap sites={matrixLooks(rows)} looks={["pass", "fail", "refused"]} />
        <SiteFilter rows={rows} />
      </section>
      <PagePart id="sites" title="Sites">
        <SitesTable rows={rows} columns={columnsOf(notes)} shownBy={(row) => matrixRowShownBy(row, reasons)} textsOf={textsOf} />
      </PagePart>
      <Needs fix={fix} />
      <LeftOut countries={leftOut} />
      <Notes notes={notes} />
    </>
  );
};

/** What people named. */
function textsOf({ site, countryName, blocks, refused = [], papers, documents }: MatrixRow): readonly string[] {
  const stopped = blocks.flatMap(({ title, subject, text }) => [title, subject, text]);
  return [site, countryName, ...stopped, ...refused, ...(papers?.open ?? []), ...(documents?.known ?? [])];
}
