import { raw } from "hono/html";
import { shownTexts } from "../../html/shown-texts";
import { style } from "../../html/style";
import { Part } from "../../html/table";
import type { Matrix } from "../matrix";
import { Headline, headlineText } from "./headline";
import { LeftOut } from "./left-out";
import { matrixStyle } from "./matrix-style";
import { NoteList, Notes } from "./notes";
import { pageScript, pageScriptHash } from "./page-script";
import { SiteFilter } from "./site-filter";
import { SitesTable } from "./sites-table";
import { WorldMap } from "./world-map";

/** Nothing is fetched, and nothing runs but the one script of the page. */
const contentPolicy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${pageScriptHash}'; base-uri 'none'; form-action 'none'`;

/** The page of a matrix: one HTML file that holds all it shows, for a person to read, sort and filter on a screen, or to read on paper. */
export function matrixHtml(matrix: Matrix): string {
  const shown = shownTexts(matrix);
  return `<!DOCTYPE html>\n${String(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={contentPolicy} />
        <meta name="color-scheme" content="light dark" />
        <title>{`${shown.design}: ${headlineText(shown.rows)}`}</title>
        <style>{raw(style + matrixStyle)}</style>
      </head>
      <body>
        <header>
          <p class="kind">One design, many sites</p>
          <h1>{shown.design}</h1>
        </header>
        <main>
          <Page {...shown} />
        </main>
        <footer>
          <p>Made by cdktf-edge-node {shown.toolVersion}. Coasts by Natural Earth.</p>
        </footer>
        <script>{raw(pageScript)}</script>
      </body>
    </html>,
  )}\n`;
}

/** Verdict first; then where it holds, and each site. */
const Page = ({ rows, leftOut = [] }: Matrix) => {
  const notes = new NoteList(rows);
  return (
    <>
      <Headline rows={rows} />
      <section class="overview" aria-label="Overview">
        <WorldMap rows={rows} />
        <SiteFilter rows={rows} />
      </section>
      <Part id="sites" title="Sites">
        <SitesTable rows={rows} notes={notes} />
      </Part>
      <LeftOut countries={leftOut} />
      <Notes notes={notes} />
    </>
  );
};
