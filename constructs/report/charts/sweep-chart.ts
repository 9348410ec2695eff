import type { EChartsOption } from "echarts";
import { type SweepAxis, type SweepPoint, sweepAxes } from "../sweep/site-sweep";
import { drawSvg } from "./draw-svg";
import { axisStep, ink, label, niceRange, textStyle, titleStyle, valueAxis } from "./print-style";

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
  const step = axisStep(Math.max(...all, 0) - Math.min(...all, 0));
  const name = `${site}: margins over ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  const option: EChartsOption = {
    textStyle,
    title: { text: name, ...titleStyle },
    grid: { left: 74, right: 90, top: 56, bottom: 56 },
    xAxis: {
      ...valueAxis(`${title} [${unit}]`, [Math.min(...xs), Math.max(...xs)], axisStep(Math.max(...xs) - Math.min(...xs))),
      nameGap: 30,
    },
    yAxis: {
      ...valueAxis("Tightest margin [% of its limit]", niceRange([...all, 0], step, step / 5), step),
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
