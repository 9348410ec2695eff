import type { SiteChart } from "../charts/site-charts";
import type { SiteReport } from "../site-report";
import { tabulateRatings } from "../subjects/power";
import { tabulateStaircase } from "../subjects/thermal";
import type { Section } from "../writing/section";
import type { Text } from "../writing/table";
import { BlockList } from "./blocks";
import { PagePart } from "./table";

interface Heading {
  readonly id: string;
  readonly title: string;
  readonly alternative: string;
  /** Needs a sheet on its side. */
  readonly isWide?: true;
  /** The numbers of the drawing. */
  readonly numbers?: (report: SiteReport) => Section["blocks"];
}

/** Heading and description of each drawing, also for readers who cannot see it. */
const headings: Readonly<Record<SiteChart["name"], Heading>> = {
  "temperature-staircase.svg": {
    id: "staircase",
    title: "From outdoor air to coolant",
    alternative:
      "Steps of temperature from outdoor air to the coolant of the racks with the limit of the racks. The numbers are in the tables below.",
    numbers: (report) => report.staircases.map(tabulateStaircase),
  },
  "margin-over-ambient.svg": {
    id: "margin-over-ambient",
    title: "Margin at other outdoor temperatures",
    alternative: "Curves of the margin over the outdoor temperature. The table of headroom says where each curve meets its limit.",
  },
  "single-line-diagram.svg": {
    id: "single-line",
    title: "Single-line diagram",
    alternative:
      "Single-line diagram from the sources to the loads, with the load of every part in per cent of its rating. Ratings and loads are in the table below.",
    isWide: true,
    numbers: (report) => [report.ratings && tabulateRatings(report.ratings)],
  },
  "year.svg": {
    id: "year-map",
    title: "Who supplies the site, hour by hour",
    alternative: "Map of the year, a column a day and a row an hour, by what supplied the load. The sums are in the table of the year.",
  },
  "passes.svg": {
    id: "pass-timeline",
    title: "When satellites pass",
    alternative:
      "Timeline in UTC, a line of rows a day: bars from the beginning to the end of each pass over each antenna, as high as its greatest elevation. The numbers are in the table of passes.",
    isWide: true,
  },
  "sky.svg": {
    id: "sky",
    title: "Where satellites pass in the sky",
    alternative:
      "Polar plots of azimuth and elevation, north up, one for each antenna: the tracks of its passes, and its skyline as a filled rim. Azimuths and greatest elevations are in the table of passes.",
  },
  "links.svg": {
    id: "link-margins",
    title: "Margin of links over each pass",
    alternative:
      "Curves of the margin of each link over the minutes after AOS, one for each pass, at the share of the year and under a clear sky. Least margins are in the table of links.",
  },
  "data.svg": {
    id: "data-curves",
    title: "What lies on the disk",
    alternative:
      "Curves of the data on the disk and of the data that wait, over the window and once more. The sums and each contact are in the table of what becomes of data.",
  },
};

/** Text that replaces missing drawings. */
const notDrawn: Text = [
  "The report that this page was made of does not hold all of the description of the site, so nothing could be drawn: ",
  { typed: "edge-node check --format html" },
  " draws it.",
];

/** The drawings of a site. Without them, the page shows the numbers of the staircase and says what is missing. */
export const Drawings = ({ report, charts }: { readonly report: SiteReport; readonly charts: readonly SiteChart[] }) => {
  const hasStaircase = report.staircases.length > 0;
  return (
    <>
      {charts.map(({ name, svg }) => {
        const { id, title, alternative, isWide, numbers } = headings[name];
        return (
          <PagePart id={id} title={title} {...(isWide && { isWide })}>
            <section class="scroll" tabindex={0} aria-label={`${title}, drawing`}>
              <img class="drawing" src={dataAddress(svg)} alt={alternative} {...sizeOf(svg, isWide ? readable : 1)} />
            </section>
            {numbers && <BlockList blocks={[{ title: "The numbers of this drawing", blocks: numbers(report) }]} />}
          </PagePart>
        );
      })}
      {charts.length === 0 && hasStaircase && (
        <PagePart id="staircase" title={headings["temperature-staircase.svg"].title}>
          <BlockList blocks={[notDrawn, ...report.staircases.map(tabulateStaircase)]} />
        </PagePart>
      )}
    </>
  );
};

/** Encodes a drawing as an image: its ids cannot clash with those of others, and no script of it runs. */
function dataAddress(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg, "utf8").toString("base64")}`;
}

/** Scale of wide drawings, whose letters of 8 px then have 12 px [-]. */
const readable = 1.5;

/** Returns the size of a drawing, so that the page does not move while it loads. */
function sizeOf(svg: string, scale: number): { readonly width?: string; readonly height?: string } {
  const root = /<svg [^>]*>/.exec(svg)?.[0] ?? "";
  const [, width] = / width="(\d+)(?:px)?"/.exec(root) ?? [];
  const [, height] = / height="(\d+)(?:px)?"/.exec(root) ?? [];
  return width !== undefined && height !== undefined
    ? { width: `${Math.round(+width * scale)}`, height: `${Math.round(+height * scale)}` }
    : {};
}
