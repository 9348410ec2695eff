import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { PageHead } from "../../html/page-head";
import { style } from "../../html/style";
import { pageScript, pageScriptHash } from "./page-script";
import { sitesStyle } from "./sites-style";

/** Nothing is fetched, and nothing runs but the one script of the page. */
const contentPolicy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${pageScriptHash}'; base-uri 'none'; form-action 'none'`;

interface SitesPageProps {
  /** In the window's title. */
  readonly title: string;
  /** What kind of page it is. */
  readonly kind: string;
  readonly heading: string;
  readonly toolVersion: string;
  /** Added to the style of pages of many sites. @default nothing */
  readonly ownStyle?: string;
  readonly main: Child;
}

/** A page of many sites: one HTML file that holds all it shows, for a person to read, sort and filter on a screen, or to read on paper. */
export function sitesPage({ title, kind, heading, toolVersion, ownStyle = "", main }: SitesPageProps): string {
  return `<!DOCTYPE html>\n${String(
    <html lang="en">
      <PageHead title={title} style={style + sitesStyle + ownStyle} policy={contentPolicy} />
      <body>
        <header>
          <p class="kind">{kind}</p>
          <h1>{heading}</h1>
        </header>
        <main>{main}</main>
        <footer>
          <p>Made by cdktf-edge-node {toolVersion}. Coasts by Natural Earth.</p>
        </footer>
        <script>{raw(pageScript)}</script>
      </body>
    </html>,
  )}\n`;
}
