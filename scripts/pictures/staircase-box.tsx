import type { SiteReport } from "cdktf-edge-node/report";
import { raw } from "hono/html";
import { leastBy } from "../../constructs/policy/rule/is-worse";
import { staircaseChart } from "../../constructs/report/charts/staircase-chart";
import { colour } from "./paper";

const left = 40; // [px]
const width = 880; // [px]
/** Of the chart beside its size on the page [-]. */
const scale = 1.15;
/** Its own title, which the picture says already [px]. */
const cutHeight = 42; // [px]

/** The chart of the page, with one of its panels: the scenario in which the fewest kelvins are left. */
export function staircaseBox({ site, staircases }: SiteReport) {
  const tightest = leastBy(staircases, ({ staircase: { limit } }) => limit?.marginK ?? Number.POSITIVE_INFINITY);
  if (!tightest) throw new Error(`The picture shows a staircase, and ${site} has none: take a site with a coolant loop`);
  const [opening, chart, drawnWidth, drawnHeight] = opened(staircaseChart(site, [tightest]));
  const shown = { width: drawnWidth * scale, height: (drawnHeight - cutHeight) * scale };
  const height = Math.round(shown.height) + 20;
  const Box = ({ top }: { readonly top: number }) => (
    <>
      <rect x={left} y={top} width={width} height={height} rx="5" fill={colour.paper} stroke={colour.line} />
      <svg
        x={left + (width - shown.width) / 2}
        y={top + 16}
        width={shown.width}
        height={shown.height}
        viewBox={`0 ${cutHeight} ${drawnWidth} ${drawnHeight - cutHeight}`}
      >
        <title>{`Temperatures in ${tightest.scenarios.join(", ")}`}</title>
        {raw(chart.slice(opening.length, chart.lastIndexOf("</svg>")))}
      </svg>
    </>
  );
  return { height, Box };
}

/** The element that a drawing is, the drawing, and how large it is [px]. */
function opened(svg: string): readonly [string, string, number, number] {
  const [opening = "", width, height] = /^<svg [^>]*viewBox="0 0 (\d+) (\d+)"[^>]*>/.exec(svg) ?? [];
  return [opening, svg, Number(width), Number(height)];
}
