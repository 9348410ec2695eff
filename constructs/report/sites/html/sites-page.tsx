import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { PageHead } from "../../html/page-head";
import { SignOff } from "../../html/sign-off";
import { style } from "../../html/style";
import { PagePart } from "../../html/table";
import type { Edition } from "../../subjects/edition";
import type { Look } from "../look";
import { reasonNumbers, reasonsOf } from "../reasons";
import type { PageRow, SitesResult } from "../site-row";
import { Headline, passingSitesText } from "./headline";
import { pageScript, pageScriptHash } from "./page-script";
import { reasonWord, SiteFilter } from "./site-filter";
import { sitesStyle } from "./sites-style";
import { type SitesColumn, SitesTable } from "./sites-table";
import { WorldMap } from "./world-map";

/** Nothing is fetched, and nothing runs but the one script of the page. */
const contentPolicy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${pageScriptHash}'; base-uri 'none'; form-action 'none'`;

/** What a page of many sites has of its own. */
interface SitesPageProps<Row extends PageRow> {
  readonly heading: string;
  /** What kind of page it is. */
  readonly kind: string;
  /** What the page is an edition of. @default nothing is said of it */
  readonly edition?: Edition | undefined;
  /** Added to the style of pages of many sites. @default nothing */
  readonly ownStyle?: string;
  readonly result: SitesResult<Row>;
  /** What the map counts for who does not see it. */
  readonly looks: readonly Look[];
  /** The first names the row. Those that no row has are left out. */
  readonly columns: readonly SitesColumn<Row>[];
  /** Name of the column by which the rows are sorted already. @default none */
  readonly sorted?: string;
  /** What people named beside what every page shows, which no column may be wide enough for. */
  readonly textsOf: (row: Row) => readonly string[];
  /** Has a search, and choices of several groups that hold together. @default one choice at a time */
  readonly isSearched?: true;
  /** Words of its own by which buttons show a row. @default none */
  readonly wordsOf?: (row: Row) => readonly string[];
  /** Last of the headline. @default nothing */
  readonly figures?: Child;
  /** Choices between those of verdicts and of reasons. @default none */
  readonly choices?: Child;
  /** Before the table. @default nothing */
  readonly before?: Child;
  /** Behind it. @default nothing */
  readonly after?: Child;
}

/** A page of many sites: one HTML file that holds all it shows, for a person to read, sort and filter on a screen, or to read on paper. */
export function sitesPage<Row extends PageRow>(props: SitesPageProps<Row>): string {
  const { heading, kind, ownStyle = "", result } = props;
  return `<!DOCTYPE html>\n${String(
    <html lang="en">
      <PageHead title={`${heading}: ${passingSitesText(result)}`} style={style + sitesStyle + ownStyle} policy={contentPolicy} />
      <body>
        <header>
          <p class="kind">{kind}</p>
          <h1>{heading}</h1>
        </header>
        <SignOff edition={props.edition} />
        <main>
          <Main {...props} />
        </main>
        <footer>
          <p>Made by cdktf-edge-node {result.toolVersion}. Coasts by Natural Earth.</p>
        </footer>
        <script>{raw(pageScript)}</script>
      </body>
    </html>,
  )}\n`;
}

/** Verdict first; then where it holds, and each site. */
function Main<Row extends PageRow>({ result, looks, columns, sorted, textsOf, isSearched, wordsOf, ...own }: SitesPageProps<Row>) {
  const { rows } = result;
  const reasons = reasonsOf(rows);
  const shownBy = (row: Row) =>
    [row.look, ...reasonNumbers(row, reasons).map((number) => reasonWord(number, isSearched)), ...(wordsOf?.(row) ?? [])].join(" ");
  return (
    <>
      <Headline result={result} reasons={reasons}>
        {own.figures}
      </Headline>
      <section class="overview" aria-label="Overview">
        <WorldMap sites={rows} looks={looks} />
        <SiteFilter rows={rows} reasons={reasons} isSearched={isSearched}>
          {own.choices}
        </SiteFilter>
      </section>
      {own.before}
      <PagePart id="sites" title="Sites">
        <SitesTable
          rows={rows}
          columns={columns}
          sorted={sorted}
          shownBy={shownBy}
          textsOf={(row) => [...namedTexts(row), ...textsOf(row)]}
        />
      </PagePart>
      {own.after}
    </>
  );
}

/** What people named of any site. */
function namedTexts({ site, countryName, blocks, refused = [], beside = [] }: PageRow): readonly string[] {
  return [site, countryName, ...blocks.flatMap(({ title, subject, text }) => [title, subject, text]), ...refused, ...beside];
}
