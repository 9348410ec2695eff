import type { CustomSeriesOption, CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn, EChartsOption } from "echarts";
import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { listNames } from "../../plain/list-ids";
import { listValues } from "../../plain/list-values";
import type { TemperatureStaircase } from "../../studies/thermal/temperature-staircase";
import type { SharedStaircase } from "../subjects/thermal/record";
import { marginText, quantityText } from "../writing/quantity-text";
import { drawSvg } from "./drawing/draw-svg";
import { grey, ink, niceRange, paper, textStyle, titleStyle, valueAxis } from "./drawing/print-style";

const width = 700; // [px]
const panelHeight = 345; // [px]
const titleHeight = 46; // [px]
const stepC = 5; // [°C]
/** Height of a bar's number with its gap. */
const labelHeight = 22; // [px]

/** Draws the steps from outdoor air to coolant, in panels with one scale. Warming bars are grey, cooling bars are white. */
export function staircaseChart(site: string, panels: readonly SharedStaircase[]): string {
  const levels = panels.flatMap(({ staircase: { outdoorC, steps, limit } }) =>
    compact([outdoorC, ...listValues(steps, "toC"), limit?.maximumSupplyC]),
  );
  const range = niceRange(levels, stepC, 1.5);
  const name = `${site}: from outdoor air to coolant`;
  const option: EChartsOption = {
    textStyle,
    title: [{ text: name, ...titleStyle }, ...panels.map(panelTitle)],
    grid: panels.map((_, i) => ({
      left: 74,
      right: 70,
      outerBoundsMode: "none" as const,
      top: titleHeight + i * panelHeight + 44,
      height: panelHeight - 102,
    })),
    xAxis: panels.map(({ staircase }, gridIndex) => ({
      type: "category" as const,
      gridIndex,
      data: ["outdoor air", ...listNames(staircase.steps), "coolant supply"],
      axisLine: { onZero: false, lineStyle: { color: ink } },
      axisTick: { show: false },
      axisLabel: { ...textStyle, interval: 0, width: 92, overflow: "break" as const },
    })),
    yAxis: panels.map((_, gridIndex) => ({ gridIndex, ...valueAxis("Temperature [°C]", range, stepC), nameGap: 36 })),
    series: panels.map(({ staircase }, i) => panelSeries(staircase, i)),
  };
  return drawSvg(option, { name, width, height: titleHeight + panels.length * panelHeight });
}

function panelTitle({ scenarios, staircase: { limit } }: SharedStaircase, index: number) {
  return {
    text: scenarios.join(", "),
    ...(limit && { subtext: `${limit.rack}: margin ${marginText(limit.marginK, "K")}`, subtextStyle: textStyle, itemGap: 5 }),
    left: 74,
    top: titleHeight + index * panelHeight,
    padding: 0,
    textStyle: { ...textStyle, fontSize: 13, fontWeight: "bold" as const },
  };
}

function panelSeries({ outdoorC, steps, supplyC, limit }: TemperatureStaircase, index: number): CustomSeriesOption {
  const bars = [
    { fromC: outdoorC, toC: outdoorC, text: quantityText(outdoorC, "°C") },
    ...steps.map(({ fromC, toC, riseK }) => ({ fromC, toC, text: riseK === 0 ? "0.0 K" : marginText(riseK, "K") })),
    { fromC: supplyC, toC: supplyC, text: quantityText(supplyC, "°C") },
  ];
  return {
    type: "custom",
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    data: bars.map(({ fromC, toC }, i) => [i, fromC, toC]),
    renderItem: (_params, api) => {
      const place = Number(api.value(0));
      const isLevel = place === 0 || place === bars.length - 1;
      return drawnBar(api, {
        place,
        isLevel,
        isLast: place === bars.length - 1,
        text: bars[place]?.text ?? "",
        limitC: limit?.maximumSupplyC,
      });
    },
    ...(limit && {
      markLine: {
        silent: true,
        symbol: "none",
        lineStyle: { color: ink, width: 1.5, type: "dashed" },
        label: { ...textStyle, position: "end", formatter: `limit\n${quantityText(limit.maximumSupplyC, "°C")}` },
        data: [{ yAxis: limit.maximumSupplyC }],
      },
    }),
  };
}

/** One bar in its panel: a level at each end, a step between. */
interface DrawnBar {
  readonly place: number;
  readonly isLevel: boolean;
  readonly isLast: boolean;
  readonly text: string;
  readonly limitC: number | undefined;
}

function drawnBar(api: CustomSeriesRenderItemAPI, { place, isLevel, isLast, text, limitC }: DrawnBar): CustomSeriesRenderItemReturn {
  const [fromC, toC] = [Number(api.value(1)), Number(api.value(2))];
  const [x = 0, from = 0] = api.coord([place, fromC]);
  const [, to = 0] = api.coord([place, toC]);
  const step = (api.coord([1, fromC])[0] ?? 0) - (api.coord([0, fromC])[0] ?? 0);
  const half = step * 0.36;
  const [top, bottom] = [Math.min(from, to), Math.max(from, to)];
  const limitY = limitC === undefined ? undefined : api.coord([place, limitC])[1];
  const isBelow = limitY !== undefined && limitY < top && limitY > top - labelHeight; // the limit's line would cross it above
  const bar =
    isLevel || fromC === toC
      ? line([x - half, to], [x + half, to], isLevel ? 3 : 1)
      : {
          type: "rect" as const,
          shape: { x: x - half, y: top, width: 2 * half, height: bottom - top },
          style: { fill: toC < fromC ? paper : grey, stroke: ink, lineWidth: 1 },
        };
  const number = {
    type: "text" as const,
    style: {
      ...textStyle,
      fill: ink,
      text,
      x,
      y: isBelow ? bottom + 5 : top - 5,
      align: "center" as const,
      verticalAlign: isBelow ? ("top" as const) : ("bottom" as const),
    },
  };
  return { type: "group", children: compact([bar, !isLast && line([x + half, to], [x + step - half, to], 1, [2, 2]), number]) };
}

function line([x1, y1]: [number, number], [x2, y2]: [number, number], lineWidth: number, lineDash?: number[]) {
  return { type: "line" as const, shape: { x1, y1, x2, y2 }, style: { stroke: ink, lineWidth, ...defined({ lineDash }) } };
}
