import type { EChartsOption, LineSeriesOption } from "echarts";
import type { MaximumAmbient } from "../../policy/maximum-ambient";
import { marginText, quantityText } from "../quantity-text";
import { drawSvg } from "./draw-svg";
import type { MarginCurve, MarginPoint } from "./margin-curve";
import { axisStep, ink, keyLine, label, niceRange, paper, textStyle, titleStyle, valueAxis } from "./print-style";

const width = 700; // [px]
const left = 74; // [px]
const panelHeight = 200; // [px]
const betweenPanels = 34; // [px]
const keyTop = 46; // [px]
const keyHeight = 19; // [px]
const dashes = ["solid", "dashed"] as const;

/** What a panel draws of each point, in its axis' unit. */
interface Panel {
  readonly title: string;
  limitOf(curve: MarginCurve): string;
  /** Undefined where it is not drawn. */
  drawn(point: MarginPoint): number | undefined;
  textOf(value: number): string;
}

const panels: readonly Panel[] = [
  {
    title: "Margin of coolant supply [K]",
    limitOf: ({ own: { limit } }) => (limit ? `limit of ${limit.rack}, ${quantityText(limit.maximumSupplyC, "°C")}` : "limit"),
    drawn: ({ limit }) => limit?.marginK,
    textOf: (value) => marginText(value, "K"),
  },
  {
    title: "Least margin that heat takes [%]",
    limitOf: () => "limit",
    // Of the limits that hotter air worsens. Equipment that is off has a limit of nothing: a share of it has no place on paper
    drawn: ({ leastMargin }) => (leastMargin === undefined || leastMargin < -1 ? undefined : 100 * leastMargin),
    textOf: (value) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)} %`,
  },
];

/** Draws what is left to the limits over the outdoor temperature, with the highest one that each scenario stands. */
export function marginChart(site: string, curves: readonly MarginCurve[], range: readonly [number, number]): string {
  const shown = panels.filter(({ drawn }) => curves.some(({ points }) => points.some((point) => drawn(point) !== undefined)));
  const gridTop = keyTop + keyHeight * (curves.length + 1) + 22;
  const tops = shown.map((_, i) => gridTop + i * (panelHeight + betweenPanels));
  const name = `${site}: margins over outdoor temperature`;
  const option: EChartsOption = {
    textStyle,
    title: { text: name, ...titleStyle },
    graphic: [
      ...curves.flatMap(({ scenario, ambient }, i) =>
        keyLine(`${scenario}: ${ambientText(ambient)}`, keyTop + i * keyHeight, dashes[i % 2]),
      ),
      ...keyLine(
        "Margins in % are shares of the limit, of 10 K for temperatures. Humidity ratio as at the climate point.",
        keyTop + curves.length * keyHeight,
      ),
    ],
    grid: tops.map((top) => ({ left, right: 30, top, height: panelHeight, outerBoundsMode: "none" as const })),
    xAxis: shown.map((_, gridIndex) => ({
      gridIndex,
      ...valueAxis(gridIndex === shown.length - 1 ? "Outdoor dry bulb [°C]" : "", range, 5),
      nameGap: 30,
    })),
    yAxis: shown.map(({ title, drawn }, gridIndex) => {
      const values = curves.flatMap(({ points }) => points.map(drawn)).filter((value) => value !== undefined);
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
      return `stands ${quantityText(maximumC ?? Number.NaN, "°C")}, then ${rule}`;
    case "already-broken":
      return `broken from ${quantityText(searchedFromC, "°C")} on, ${rule}`;
    case "not-reached":
      return `stands ${quantityText(searchedToC, "°C")} and more`;
    case "unknown":
      return "highest temperature not known";
  }
}

function curveSeries(
  { limitOf, drawn, textOf }: Panel,
  curve: MarginCurve,
  panel: number,
  before: readonly MarginCurve[],
  highestC: number,
): LineSeriesOption {
  const { points, own, ambient } = curve;
  const { maximumC } = ambient;
  const type = dashes[before.length % 2] ?? "solid";
  const isFirst = before.length === 0;
  const ownValue = drawn(own);
  const ownText = (point: MarginPoint, value: number | undefined) =>
    value === undefined ? undefined : `${quantityText(point.dryBulbC, "°C")}: ${textOf(value)}`;
  const said = before.map((one) => ownText(one.own, drawn(one.own)));
  const maximumText = highestText(ambient);
  const isMarked = before.some((one) => highestText(one.ambient) === maximumText);
  return {
    type: "line",
    xAxisIndex: panel,
    yAxisIndex: panel,
    symbol: "none",
    silent: true,
    lineStyle: { color: ink, width: 2, type },
    data: points.map((point) => [point.dryBulbC, drawn(point) ?? "-"]),
    markPoint: {
      silent: true,
      symbol: isFirst ? "circle" : "rect",
      symbolSize: 9,
      itemStyle: { color: paper, borderColor: ink, borderWidth: 2 },
      label: { ...label, position: isFirst ? "right" : "left", distance: 8, offset: [0, isFirst ? -12 : 14], formatter: "{b}" },
      data:
        ownValue === undefined || said.includes(ownText(own, ownValue))
          ? []
          : [{ name: ownText(own, ownValue) ?? "", coord: [own.dryBulbC, ownValue] }],
    },
    markLine: {
      silent: true,
      symbol: "none",
      data: [
        ...(isFirst
          ? [
              {
                yAxis: 0,
                lineStyle: { color: ink, width: 1.5, type: "solid" as const },
                label: { ...label, position: "insideStartBottom" as const, formatter: limitOf(curve) },
              },
            ]
          : []),
        ...(maximumC === undefined || isMarked
          ? []
          : [
              {
                xAxis: maximumC,
                lineStyle: { color: ink, width: 1, type },
                label: {
                  ...label,
                  show: panel === 0,
                  position: "end" as const,
                  align: maximumC === highestC ? ("left" as const) : ("right" as const), // two that are near do not meet
                  formatter: maximumText,
                },
              },
            ]),
      ],
    },
  };
}
