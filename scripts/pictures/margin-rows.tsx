import type { SiteReport } from "cdktf-edge-node/report";
import { MarginBar } from "../../constructs/report/html/margin-bar";
import type { FindingGroup } from "../../constructs/report/subjects/findings/finding-groups";
import { marginGroups } from "../../constructs/report/subjects/margins";
import { boundedText, judgedTexts } from "../../constructs/report/writing/quantity-text";
import { scenarioText } from "../../constructs/report/writing/scenario-text";
import { colour } from "./paper";

const mostRows = 5;
const rowHeight = 46; // [px]
const headHeight = 28; // [px]
/** Left edges of the texts and the bar, right edges of the numbers [px]. */
const x = { title: 40, bar: 420, value: 672, limit: 800, margin: 920 };

/** How high the rows are [px]. */
export function marginRowsHeight({ findings }: SiteReport): number {
  return headHeight + Math.min(marginGroups(findings).length, mostRows) * rowHeight + 18;
}

interface MarginRowsProps {
  readonly report: SiteReport;
  readonly top: number; // [px]
}

/** The tightest margins, as the page has them: each a bar that grows with what is used of the limit. */
export const MarginRows = ({ report, top }: MarginRowsProps) => (
  <>
    <Head top={top} />
    {marginGroups(report.findings)
      .slice(0, mostRows)
      .map((group, i) => (
        <MarginRow {...group} top={top + headHeight + i * rowHeight} />
      ))}
  </>
);

interface MarginRowProps extends FindingGroup {
  readonly top: number; // [px]
}

const MarginRow = ({ worst, subjects: [subject, ...others], top }: MarginRowProps) => (
  <>
    <text class="body" x={x.title} y={top + 14}>
      {worst.title}
    </text>
    <text class="small" x={x.title} y={top + 31}>
      {`${subject}${others.length > 0 ? ` and ${others.length} more` : ""}, ${scenarioText(worst)}`}
    </text>
    <g transform={`translate(${x.bar} ${top + 9})`}>
      <MarginBar {...worst} />
    </g>
    <text class="number right" x={x.value} y={top + 21}>
      {judgedTexts(worst).value}
    </text>
    <text class="number right" x={x.limit} y={top + 21}>
      {boundedText(worst, judgedTexts(worst).limit)}
    </text>
    <text class="number right" x={x.margin} y={top + 21}>
      {judgedTexts(worst).margin}
    </text>
    <line x1={x.title} y1={top + 40} x2={x.margin} y2={top + 40} stroke={colour.line} />
  </>
);

const Head = ({ top }: Pick<MarginRowsProps, "top">) => (
  <>
    <text class="head" x={x.title} y={top + 10}>
      limit, of what, in which scenario
    </text>
    <text class="head" x={x.bar} y={top + 10}>
      used
    </text>
    {(["value", "limit", "margin"] as const).map((name) => (
      <text class="head right" x={x[name]} y={top + 10}>
        {name}
      </text>
    ))}
    <line x1={x.title} y1={top + 18} x2={x.margin} y2={top + 18} stroke={colour.line} stroke-width="2" />
  </>
);
