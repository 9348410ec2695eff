import { raw } from "hono/html";
import type { SiteChart } from "../charts/site-charts";
import type { FailLevel } from "../fail-level";
import { Sections } from "../html/blocks";
import { Drawings } from "../html/drawings";
import { PageHead } from "../html/page-head";
import { shownTexts } from "../html/shown-texts";
import { SignOff } from "../html/sign-off";
import { style } from "../html/style";
import type { SiteReport } from "../site-report";
import { presentAssumptions } from "../subjects/assumptions";
import { assumptionsOf } from "../subjects/assumptions/record";
import { presentBill } from "../subjects/bill";
import { coverageOf } from "../subjects/coverage/record";
import { presentDownlink } from "../subjects/downlink";
import { presentFindings } from "../subjects/findings/findings-section";
import { presentVerdict } from "../subjects/findings/verdict-section";
import { type VerdictTree, verdictTree } from "../subjects/findings/verdict-tree";
import { presentLoosened } from "../subjects/loosened";
import { presentMargins } from "../subjects/margins";
import { presentHeadroom } from "../subjects/margins/headroom";
import { keyFigures } from "../subjects/margins/key-figures";
import { presentNode } from "../subjects/node";
import { presentPapers } from "../subjects/papers";
import { phaseText } from "../subjects/phase";
import { presentPlacement } from "../subjects/placement";
import { presentPolicy } from "../subjects/policy";
import { presentRemedies } from "../subjects/remedies";
import { presentScenarios } from "../subjects/scenarios";
import { presentShedding } from "../subjects/shedding";
import { presentSite } from "../subjects/site";
import { presentSources } from "../subjects/sources";
import { presentYear } from "../subjects/year";
import { countryName } from "../writing/country-name";
import type { Section } from "../writing/section";
import { sentence } from "../writing/sentence";
import type { PrintedPart } from "./format";

/** Options of the page of a site. */
export interface SiteHtmlOptions {
  /** Drawings of `siteCharts()`. @default none, and the page says that they are missing */
  readonly charts?: readonly SiteChart[];
  /** Level from which the run fails. @default block */
  readonly failOn?: FailLevel | undefined;
  /** The page is that of a screening site, and its head says so. @default false */
  readonly isStudy?: boolean;
  /** The printed part: a summary of at most ten pages, or everything. @default summary */
  readonly print?: PrintedPart;
}

/** Writes the page of one site: one HTML file that holds all it shows, for a person to read on a screen or on paper. */
export function siteHtml(
  report: SiteReport,
  { charts = [], failOn = "block", isStudy = false, print = "summary" }: SiteHtmlOptions = {},
): string {
  const shown = shownTexts(report);
  const tree = verdictTree(shown, failOn);
  const body = String(<Page report={shown} charts={charts} tree={tree} />);
  return `<!DOCTYPE html>\n${String(
    <html lang="en" class={`print-${print}`}>
      <PageHead title={`${shown.site}${isStudy ? " (screening site)" : ""}: ${tree.status.text}`} style={style} />
      <body>
        <header>
          <p class="kind">{isStudy ? "Screening site" : "Edge site report"}</p>
          <h1>{shown.site}</h1>
          <p>{countryName(shown)}</p>
          {shown.phase && <p>{sentence(phaseText(shown.phase))}</p>}
          {shown.node && <p class="what">{sentence(shown.node.summary)}</p>}
        </header>
        {print === "summary" && (
          <p class="on-paper">This is the summary. Folded lists and some sections are on the screen alone; --print full prints all.</p>
        )}
        <SignOff edition={shown.edition} />
        <OnThisPage body={body} />
        <main>{raw(body)}</main>
        <footer>
          <p>
            {shown.evaluated.judgements} judgements of {shown.evaluated.rules} rules in {shown.evaluated.scenarios} scenarios, made by
            cdktf-edge-node{shown.toolVersion !== undefined && ` ${shown.toolVersion}`}
            {shown.places && ` from ${shown.places.file}`}.
          </p>
        </footer>
      </body>
    </html>,
  )}\n`;
}

const OnThisPage = ({ body }: { readonly body: string }) => (
  <nav aria-label="On this page">
    <ul>
      {[...body.matchAll(/<h2 id="([^"]*)">([^<]*)<\/h2>/g)].map(([, id = "", title = ""]) => (
        <li>
          <a href={`#${id}`}>{raw(title)}</a>
        </li>
      ))}
    </ul>
  </nav>
);

function inFull(section: Section | undefined): Section | undefined {
  return section && { ...section, isInFullOnly: true };
}

interface PageProps {
  readonly report: SiteReport;
  readonly charts: readonly SiteChart[];
  readonly tree: VerdictTree;
}

/** The page: verdict first, then what a reader asks next. */
const Page = ({ report, charts, tree }: PageProps) => (
  <>
    <Sections
      sections={[
        presentVerdict(report, tree, keyFigures(report)),
        presentNode(report),
        presentSite(report),
        presentMargins(report.findings),
        inFull(presentHeadroom(report.margins)),
      ]}
    />
    <Drawings report={report} charts={charts} />
    <Sections
      sections={[
        ...presentDownlink(report.downlink).map(inFull),
        inFull(report.year && presentYear(report.year)),
        presentFindings(tree, coverageOf(report)),
        presentRemedies(report.remedies),
        presentScenarios(report),
        presentPolicy(report),
        inFull(presentLoosened(report.loosened)),
        inFull(presentPlacement(report.placement)),
        presentShedding(report.shedding),
        presentPapers(report.papers, report.country, countryName(report)),
        inFull(presentBill(report.billOfMaterials)),
        presentAssumptions(assumptionsOf(report), report.declared),
        inFull(presentSources(report, countryName(report))),
      ]}
    />
  </>
);
