import type { EChartsOption } from "echarts";
import { type SweepAxis, type SweepPoint, sweepAxes } from "../sweep/site-sweep";
import { drawSvg } from "./draw-svg";
import { ink, label, niceRange, textStyle, titleStyle, valueAxis } from "./print-style";

const width = 700; // [px]
const height = 360; // [px]

const lines = [
  { name: "thermal", type: "solid" },
  { name: "power", type: "dashed" },
] as const;

/** Draws the tightest thermal and power margin over the values of a sweep, in per cent of their limits; values without a margin are gaps. */
export function sweepChart(site: string, axis: SweepAxis, points: readonly SweepPoint[]): string {
  const { title, unit } = sweepAxes[axis];
  const shares = points.map(({ value, thermal, power }) => ({
    value,
    thermal: percent(thermal?.relativeMargin),
    power: percent(power?.relativeMargin),
  }));
  const all = shares.flatMap(({ thermal, power }) => [thermal, power]).filter((share) => share !== undefined);
  const xs = points.map(({ value }) => value);
  const name = `${site}: margins over ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  const option: EChartsOption = {
    textStyle,
    title: { text: name, ...titleStyle },
    grid: { left: 74, right: 90, top: 56, bottom: 56 },
    xAxis: {
      ...valueAxis(`${title} [${unit}]`, [Math.min(...xs), Math.max(...xs)], niceStep(Math.max(...xs) - Math.min(...xs))),
      nameGap: 30,
    },
    yAxis: {
      ...valueAxis(
        "Tightest margin [% of its limit]",
        niceRange([...all, 0], niceStep(span(all)), niceStep(span(all)) / 5),
        niceStep(span(all)),
      ),
      nameGap: 46,
    },
    series: lines.map(({ name: kind, type }) => ({
      type: "line" as const,
      name: kind,
      symbol: "circle",
      symbolSize: 5,
      silent: true,
      itemStyle: { color: ink },
      lineStyle: { color: ink, width: 2, type },
      endLabel: { ...label, show: true, formatter: kind },
      data: shares.map((share) => [share.value, share[kind] ?? "-"]),
      markLine: {
        silent: true,
        symbol: "none",
        label: { ...label, formatter: "limit" },
        lineStyle: { color: ink, width: 1.5, type: "solid" as const },
        data: [{ yAxis: 0 }],
      },
    })),
  };
  return drawSvg(option, { name, width, height });
}

/** Equipment that is off has a limit of nothing: a share of it has no place on paper. */
function percent(share: number | undefined): number | undefined {
  return share === undefined || share < -1 ? undefined : 100 * share;
}

function span(values: readonly number[]): number {
  return Math.max(...values, 0) - Math.min(...values, 0);
}

/** Steps that an axis has three to eight of. */
function niceStep(range: number): number {
  return [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((step) => range / step <= 8) ?? 2000;
}
