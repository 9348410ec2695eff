import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate, type SiteReport, siteReport } from "cdktf-edge-node/report";
import { raw } from "hono/html";
import { countryName } from "../../constructs/report/writing/country-name";
import { MarginRows, marginRowsHeight } from "./margin-rows";
import { colour, sans } from "./paper";
import { staircaseBox } from "./staircase-box";
import { VerdictBox, verdictBoxHeight } from "./verdict-box";

const width = 960; // [px]
const edge = 40; // [px]
const headHeight = 132; // [px]
const titleHeight = 58; // [px]
const footHeight = 56; // [px]

/** The page of a site as a picture: its verdict, key figures, tightest margins, and where the kelvins go in the scenario in which the fewest are left. */
export function siteReportPicture(name: string, { site, ...design }: EdgeNodeStackProps): string {
  const report = siteReport(evaluate(snapshot(name, site, design)), { policy: {} });
  const { evaluated } = report;
  const marginsTop = headHeight + verdictBoxHeight(report) + 24;
  const stairsTop = marginsTop + titleHeight + marginRowsHeight(report);
  const { height: stairsHeight, Box: Staircase } = staircaseBox(report);
  const height = stairsTop + titleHeight + stairsHeight + footHeight;
  return `${String(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="report-title report-desc"
    >
      <title id="report-title">{`Report of ${name}`}</title>
      <desc id="report-desc">{description(report)}</desc>
      <style>{raw(style)}</style>
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} rx="10" fill={colour.ground} stroke={colour.line} />
      <text class="kind" x={edge} y="48">
        EDGE SITE REPORT
      </text>
      <text class="name" x={edge} y="84">
        {name}
      </text>
      <text class="soft" x={edge} y="110">
        {countryName(report)}
      </text>
      <VerdictBox report={report} top={headHeight} />
      <Title text="The tightest margins" top={marginsTop} />
      <MarginRows report={report} top={marginsTop + titleHeight} />
      <Title text="From outdoor air to coolant" top={stairsTop} />
      <Staircase top={stairsTop + titleHeight} />
      <text class="small" x={edge} y={height - 22}>
        {`${evaluated.judgements} judgements of ${evaluated.rules} rules in ${evaluated.scenarios} scenarios, made by cdktf-edge-node.`}
      </text>
    </svg>,
  )}\n`;
}

const Title = ({ text, top }: { readonly text: string; readonly top: number }) => (
  <>
    <line x1={edge} y1={top} x2={width - edge} y2={top} stroke={colour.line} />
    <text class="title" x={edge} y={top + 38}>
      {text}
    </text>
  </>
);

/** For who cannot see it. */
function description({ site, verdict, evaluated, tightest }: SiteReport): string {
  const margins = [tightest.thermal, tightest.power].flatMap((margin) => (margin ? [`${margin.rule} in ${margin.scenario}`] : []));
  return `The page of ${site}: verdict ${verdict} in ${evaluated.scenarios} scenarios, what was judged, key figures, margins as bars up to their limits, the tightest of them ${margins.join(" and ")}, and a chart of the kelvins between outdoor air and coolant supply.`;
}

const style = `
text { font-family: ${sans}; fill: ${colour.ink}; }
.kind { font-size: 12px; letter-spacing: 1px; fill: ${colour.soft}; }
.name { font-size: 31px; font-weight: 700; }
.soft { font-size: 15px; fill: ${colour.soft}; }
.title { font-size: 20px; font-weight: 700; }
.verdict { font-size: 28px; font-weight: 700; fill: ${colour.pass}; }
.lead { font-size: 16.5px; }
.body { font-size: 14px; }
.number { font-size: 13px; }
.small { font-size: 12px; fill: ${colour.soft}; }
.figure { font-size: 21px; font-weight: 700; }
.head { font-size: 12px; font-weight: 600; fill: ${colour.soft}; }
.right { text-anchor: end; }
.track { fill: ${colour.track}; }
.used { fill: ${colour.bar}; }
.near { fill: ${colour.near}; }
.limit { stroke: ${colour.ink}; stroke-width: 2; }
`;
