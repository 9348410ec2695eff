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

/** Fetches nothing, and runs only the script of the page. */
const contentPolicy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${pageScriptHash}'; base-uri 'none'; form-action 'none'`;

/** The parts that differ between pages of many sites. */
interface SitesPageProps<Row extends PageRow> {
  readonly heading: string;
  /** Kind of the page. */
  readonly kind: string;
  /** Edition of the page. @default none */
  readonly edition?: Edition | undefined;
  /** Added to the style of pages of many sites. @default none */
  readonly ownStyle?: string;
  readonly result: SitesResult<Row>;
  /** Looks that the text for readers without the map counts. */
  readonly looks: readonly Look[];
  /** The first column names the row. Columns that no row has are left out. */
  readonly columns: readonly SitesColumn<Row>[];
  /** Name of the column by which the rows are already sorted. @default none */
  readonly sorted?: string;
  /** Further texts of people, which may need wide columns. */
  readonly textsOf: (row: Row) => readonly string[];
  /** Has a search, and choices of several groups that apply together. @default one choice at a time */
  readonly isSearched?: true;
  /** Further words by which buttons show a row. @default none */
  readonly wordsOf?: (row: Row) => readonly string[];
  /** End of the headline. @default nothing */
  readonly figures?: Child;
  /** Choices between those of verdicts and of reasons. @default none */
  readonly choices?: Child;
  /** Elements before the table. @default nothing */
  readonly before?: Child;
  /** Elements behind the table. @default nothing */
  readonly after?: Child;
}

/** Writes a page of many sites: one HTML file that holds all it shows, to sort and filter on a screen or to read on paper. */
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

/** The main part: verdict, map, table of the sites. */
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

/** Texts of people on any site. */
function namedTexts({ site, countryName, blocks, refused = [], beside = [] }: PageRow): readonly string[] {
  return [site, countryName, ...blocks.flatMap(({ title, subject, text }) => [title, subject, text]), ...refused, ...beside];
}
