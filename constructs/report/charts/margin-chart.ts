import type { EChartsOption, LineSeriesOption } from "echarts";
import { compact } from "../../plain/compact";
import { listValues } from "../../plain/list-values";
import type { MarginCurve } from "../../policy/what-if/margin-curve";
import type { MaximumAmbient } from "../../policy/what-if/maximum-ambient";
import { quantityText } from "../writing/quantity-text";
import { caption, markSize, markStyle } from "./drawing/caption";
import { drawSvg } from "./drawing/draw-svg";
import { axisStep, dashOf, ink, keyLine, label, niceRange, textStyle, titleStyle, valueAxis } from "./drawing/print-style";
import { type CurvePanel, marksOf, ownMark, panels } from "./margin-panels";

const width = 700; // [px]
const left = 74; // [px]
const panelHeight = 200; // [px]
const betweenPanels = 54; // [px]
const keyTop = 46; // [px]
const keyHeight = 19; // [px]
/** Heights of the captions above the panels. Below the first are the texts of the highest temperatures. */
const captionHeights = [32, 16] as const; // [px]

const notes = [
  "Tightest margin: the least of all limits that hotter air tightens, in % of the limit, of temperatures in % of 10 K.",
  "Humidity ratio as at the climate point.",
];

/** Draws the margins over the outdoor temperature, with the highest temperature of each scenario. */
export function marginChart(site: string, curves: readonly MarginCurve[], range: readonly [number, number]): string {
  const shown = panels.filter(({ drawn }) => curves.some(({ points }) => points.some((point) => drawn(point) !== undefined)));
  const gridTop = keyTop + keyHeight * (curves.length + notes.length) + 40;
  const tops = shown.map((_, i) => gridTop + i * (panelHeight + betweenPanels));
  const name = `${site}: margins over outdoor temperature`;
  const option: EChartsOption = {
    textStyle,
    title: { text: name, ...titleStyle },
    graphic: [
      ...curves.flatMap(({ scenario, ambient }, i) => keyLine(`${scenario}: ${ambientText(ambient)}`, keyTop + i * keyHeight, dashOf(i))),
      ...notes.flatMap((note, i) => keyLine(note, keyTop + (curves.length + i) * keyHeight)),
      ...shown.flatMap((panel, i) => caption(marksOf(panel, curves), left, (tops[i] ?? gridTop) - (captionHeights[i] ?? 0))),
    ],
    grid: tops.map((top) => ({ left, right: 30, top, height: panelHeight, outerBoundsMode: "none" as const })),
    xAxis: shown.map((_, gridIndex) => ({
      gridIndex,
      ...valueAxis(gridIndex === shown.length - 1 ? "Outdoor dry bulb [°C]" : "", range, 5),
      nameGap: 30,
    })),
    yAxis: shown.map(({ title, drawn }, gridIndex) => {
      const values = compact(curves.flatMap(({ points }) => points.map(drawn)));
      const step = axisStep(Math.max(...values, 0) - Math.min(...values, 0));
      return { gridIndex, ...valueAxis(title, niceRange([...values, 0], step, step / 5), step), nameGap: 40 };
    }),
    series: shown.flatMap((panel, i) => curves.map((curve, k) => curveSeries(panel, curve, i, curves.slice(0, k), highestOf(curves)))),
  };
  return drawSvg(option, { name, width, height: (tops.at(-1) ?? gridTop) + panelHeight + 52 });
}

function highestOf(curves: readonly MarginCurve[]): number {
  return Math.max(...curves.map(({ ambient }) => ambient.maximumC ?? Number.NEGATIVE_INFINITY));
}

function highestText({ maximumC }: MaximumAmbient): string {
  return maximumC === undefined ? "" : `max ${quantityText(maximumC, "°C")}`;
}

function ambientText({ outcome, maximumC, binding, searchedFromC, searchedToC }: MaximumAmbient): string {
  const rule = binding[0]?.rule;
  switch (outcome) {
    case "found":
      return `survives ${quantityText(maximumC ?? Number.NaN, "°C")}, first limit ${rule}`;
    case "already-broken":
      return `breaks a limit from ${quantityText(searchedFromC, "°C")} on, ${rule}`;
    case "not-reached":
      return `survives ${quantityText(searchedToC, "°C")} and more`;
    case "unknown":
      return "highest temperature unknown";
  }
}

function curveSeries(
  panel: CurvePanel,
  curve: MarginCurve,
  index: number,
  before: readonly MarginCurve[],
  highestC: number,
): LineSeriesOption {
  const { limitOf, drawn } = panel;
  const { points, own, ambient } = curve;
  const { maximumC } = ambient;
  const type = dashOf(before.length);
  const said = new Set(listValues(marksOf(panel, before), "text"));
  const marks = ownMark(panel, curve, before.length).filter(({ text }) => !said.has(text));
  const isMarked = before.some((one) => highestText(one.ambient) === highestText(ambient));
  return {
    type: "line",
    xAxisIndex: index,
    yAxisIndex: index,
    symbol: "none",
    silent: true,
    lineStyle: { color: ink, width: 2, type },
    data: points.map((point) => [point.dryBulbC, drawn(point) ?? "-"]),
    markPoint: {
      silent: true,
      symbolSize: markSize,
      itemStyle: { color: markStyle.fill, borderColor: markStyle.stroke, borderWidth: markStyle.lineWidth },
      label: { show: false },
      data: marks.map(({ symbol, text }) => ({ name: text, symbol, coord: [own.dryBulbC, drawn(own) ?? 0] })),
    },
    markLine: {
      silent: true,
      symbol: "none",
      data: compact([
        before.length === 0 && limitLine(limitOf(curve)),
        maximumC === undefined || isMarked
          ? undefined
          : maximumLine(maximumC, type, { formatter: highestText(ambient), show: index === 0 }, maximumC === highestC),
      ]),
    },
  };
}

function limitLine(formatter: string) {
  return {
    yAxis: 0,
    lineStyle: { color: ink, width: 1.5, type: "solid" as const },
    label: { ...label, position: "insideStartBottom" as const, formatter },
  };
}

/** @param isHighest puts its text on the other side, so that two close texts do not overlap */
function maximumLine(
  maximumC: number,
  type: ReturnType<typeof dashOf>,
  name: { readonly formatter: string; readonly show: boolean },
  isHighest: boolean,
) {
  const align = isHighest ? ("left" as const) : ("right" as const);
  return { xAxis: maximumC, lineStyle: { color: ink, width: 1, type }, label: { ...label, position: "end" as const, align, ...name } };
}
